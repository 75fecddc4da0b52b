package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;

/** The returns of a collection as rules compare them. */
record ComparedReturns(CollectionData data) {

  Stream<SubmittedReturn> returns() {
    return data.returns().stream();
  }

  Stream<SubmittedReturn> of(UnitKind kind) {
    return returns().filter(one -> one.kind() == kind);
  }

  /** Ids of the units that answered. */
  Set<String> answered() {
    Set<String> units = new HashSet<>();
    returns().forEach(one -> units.add(one.unitId()));
    return units;
  }

  /** The authorities of a return under their codes on the reference date. */
  Set<String> authorities(SubmittedReturn one) {
    SupersededAuthorities codes =
        SupersededAuthorities.on(data.referenceDate(), data.localAuthorities());
    Set<String> authorities = new HashSet<>();
    Stream.ofNullable(one.content().header().laCodes())
        .flatMap(List::stream)
        .map(codes::recorded)
        .forEach(authorities::add);
    return authorities;
  }

  /** A name for an authority in messages. */
  String authorityName(String code) {
    return data.localAuthorities().find(code).map(one -> one.name()).orElse(Breach.shown(code));
  }

  /** What the commissioning teams of an authority say of their area; empty when none has answered section O. */
  Optional<List<Coverage>> coverage(String laCode) {
    List<Coverage> lines = new ArrayList<>();
    boolean answered = false;
    for (SubmittedReturn team : of(UnitKind.COMMISSIONER).toList()) {
      List<Coverage> section = team.content().coverage();
      if (section != null && authorities(team).contains(laCode)) {
        answered = true;
        lines.addAll(section);
      }
    }
    return answered ? Optional.of(lines) : Optional.empty();
  }

  /**
   * Paid WTE by authority, as far as it can be placed: by section N, or wholly where a unit serves one authority alone. An
   * authority that is served by a unit whose WTE cannot be placed is left out.
   */
  Map<String, BigDecimal> wteByAuthority() {
    Map<String, BigDecimal> wte = new TreeMap<>();
    Set<String> unknown = new HashSet<>();
    returns()
        .forEach(one -> {
          Set<String> authorities = authorities(one);
          Optional<Map<String, BigDecimal>> placed = placed(one, authorities);
          placed.ifPresentOrElse(
              parts -> parts.forEach((code, part) -> wte.merge(code, part, BigDecimal::add)),
              () -> unknown.addAll(authorities));
        });
    wte.keySet().removeAll(unknown);
    return wte;
  }

  private static Optional<Map<String, BigDecimal>> placed(
      SubmittedReturn one, Set<String> authorities) {
    if (one.content().nil()) {
      return Optional.of(Map.of());
    }
    List<LaSplit> split = one.content().laSplit();
    if (split == null) {
      return authorities.size() == 1
          ? new Figures(one.content())
              .paidWte()
              .map(wte -> Map.of(authorities.iterator().next(), wte))
          : Optional.empty();
    }
    Map<String, BigDecimal> parts = new HashMap<>();
    for (LaSplit line : split) {
      if (line.laCode() == null || line.wte() == null) {
        return Optional.empty();
      }
      parts.merge(Objects.requireNonNull(line.laCode()), line.wte(), BigDecimal::add);
    }
    return Optional.of(parts);
  }
}
