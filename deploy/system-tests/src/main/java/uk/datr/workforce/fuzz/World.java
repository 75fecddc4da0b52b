package uk.datr.workforce.fuzz;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the platform before the first request: which organisation every identifier belongs to, and which things
 * were made to be worn out.
 *
 * @param organisations every organisation by register code
 * @param units every reporting unit by id
 * @param returnCollections ids of open collections in which units of the example organisations are asked
 * @param spareCollections ids of collections that anything may happen to
 * @param spareOrganisations register codes of organisations that anything may happen to
 * @param spareUnits ids of units of such organisations
 * @param pools identifiers that exist, by the path segment before their place; those that each service has of its own under
 *     its name, a dot and the segment
 */
record World(
    Map<String, Organisation> organisations,
    Map<String, Unit> units,
    List<String> returnCollections,
    List<String> spareCollections,
    List<String> spareOrganisations,
    List<String> spareUnits,
    Map<String, List<String>> pools) {

  /** An organisation of the register. */
  record Organisation(
      String code, String name, String kind, @Nullable String laCode, @Nullable String region) {}

  /**
   * A reporting unit.
   *
   * @param predecessors ids of units whose work it took over, which belong to what is known of it
   * @param fuzzed whether it was made for this run
   */
  record Unit(
      String id,
      String organisation,
      String name,
      String kind,
      String laCode,
      List<String> predecessors,
      boolean fuzzed) {

    Unit {
      predecessors = List.copyOf(predecessors);
    }
  }

  World {
    organisations = Map.copyOf(organisations);
    units = Map.copyOf(units);
    returnCollections = List.copyOf(returnCollections);
    spareCollections = List.copyOf(spareCollections);
    spareOrganisations = List.copyOf(spareOrganisations);
    spareUnits = List.copyOf(spareUnits);
    pools = Map.copyOf(pools);
  }

  /** Units that were made for this run, at organisations of which the caller holds the job, in a fixed order. */
  List<Unit> fuzzedUnits(Member member, String job) {
    return units.values().stream()
        .filter(unit -> unit.fuzzed() && member.holds(job, unit.organisation()))
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }

  /** Whether somebody may know of an organisation: its own, those of its authority or region, or every one. */
  boolean mayKnow(Member member, String organisation) {
    if (member.national() || member.jobs().containsKey(organisation)) {
      return true;
    }
    Organisation other = organisations.get(organisation);
    if (other == null) {
      return false;
    }
    for (Map.Entry<String, Set<String>> held : member.jobs().entrySet()) {
      Organisation own = organisations.get(held.getKey());
      if (own == null) {
        continue;
      }
      if (held.getValue().contains("la-commissioner") && inAuthority(other, own.laCode())) {
        return true;
      }
      if (held.getValue().contains("region-lead") && inRegion(other, own.region())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether somebody may be shown an identifier: one of an organisation that they may know, one of a unit whose work such an
   * organisation's unit took over, or one that nobody owns.
   */
  boolean mayBeShown(Member member, String id) {
    return owner(id).map(owner -> mayKnow(member, owner)).orElse(true)
        || units.values().stream()
            .anyMatch(
                unit -> unit.predecessors().contains(id) && mayKnow(member, unit.organisation()));
  }

  /** Identifiers that exist for a place of an operation's path, by the segment before it. */
  List<String> pool(Target target, String segment) {
    List<String> own = pools.get(target.contract().name() + "." + segment);
    return own != null ? own : pools.getOrDefault(segment, List.of());
  }

  /** The organisation to which an identifier belongs, if it is known. */
  Optional<String> owner(String id) {
    if (organisations.containsKey(id)) {
      return Optional.of(id);
    }
    return Optional.ofNullable(units.get(id)).map(Unit::organisation);
  }

  /** Names of organisations and units with those who bear them. */
  Map<String, Set<String>> namesakes() {
    Map<String, Set<String>> names = new HashMap<>();
    organisations
        .values()
        .forEach(one -> names.computeIfAbsent(one.name(), name -> new HashSet<>()).add(one.code()));
    units
        .values()
        .forEach(one ->
            names.computeIfAbsent(one.name(), name -> new HashSet<>()).add(one.organisation()));
    return names;
  }

  private boolean inAuthority(Organisation other, @Nullable String laCode) {
    return laCode != null
        && (laCode.equals(other.laCode())
            || units.values().stream()
                .anyMatch(unit ->
                    unit.organisation().equals(other.code()) && unit.laCode().equals(laCode)));
  }

  private boolean inRegion(Organisation other, @Nullable String region) {
    return region != null
        && (region.equals(other.region())
            || units.values().stream()
                .filter(unit -> unit.organisation().equals(other.code()))
                .anyMatch(unit -> region.equals(regionOf(unit.laCode()))));
  }

  /** The region of an authority is that of the organisation which is the authority. */
  private @Nullable String regionOf(String laCode) {
    return organisations.values().stream()
        .filter(one -> laCode.equals(one.laCode()))
        .map(Organisation::region)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
