package uk.datr.workforce.reporting.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.Regions;

/**
 * Finds areas by their codes on the boundaries of a day. A collection is reported on the boundaries of its reference
 * date (domain/reporting.md B2). An authority that only got a new code (Barnsley and Sheffield in 2025) is found under
 * either code; one that was split or merged is another area and is found under its own code on its own days alone.
 */
@ApplicationScoped
public class Areas {

  private final LocalAuthorities authorities;
  private final Map<String, Set<String>> sameArea;

  public Areas() {
    authorities = LocalAuthorities.load();
    sameArea = sameArea(authorities.all());
  }

  /** England as a whole. */
  public Area england() {
    return new Area(
        Regions.ENGLAND,
        Regions.name(Regions.ENGLAND).orElseThrow(),
        AreaLevel.ENGLAND,
        Set.of(Regions.ENGLAND),
        null);
  }

  /** The NHS region of that code. */
  public Optional<Area> region(String code) {
    return Optional.ofNullable(Regions.nhs().get(code))
        .map(name -> new Area(code, name, AreaLevel.NHS_REGION, Set.of(code), code));
  }

  /**
   * The area of that code on a day.
   *
   * @return empty when there is no such area on that day
   */
  public Optional<Area> find(String code, LocalDate on) {
    if (code.equals(Regions.ENGLAND)) {
      return Optional.of(england());
    }
    Optional<Area> region = region(code);
    return region.isPresent() ? region : authority(code, on);
  }

  /** Every code of the very area that this authority's code stands for, the code itself included. */
  public Set<String> codesOf(String laCode) {
    return sameArea.getOrDefault(laCode, Set.of(laCode));
  }

  private Optional<Area> authority(String code, LocalDate on) {
    return codesOf(code).stream()
        .flatMap(same -> authorities.find(same).stream())
        .filter(authority -> authority.validOn(on))
        .findFirst()
        .map(authority ->
            new Area(
                authority.laCode(),
                authority.name(),
                AreaLevel.LOCAL_AUTHORITY,
                codesOf(code),
                authority.nhsRegionCode()));
  }

  /** Follows successions of exactly one authority by exactly one, both ways. */
  private static Map<String, Set<String>> sameArea(List<LocalAuthority> all) {
    Map<String, Integer> predecessors = new HashMap<>();
    for (LocalAuthority authority : all) {
      authority.successorCodes().forEach(code -> predecessors.merge(code, 1, Integer::sum));
    }
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (LocalAuthority authority : all) {
      List<String> successors = authority.successorCodes();
      if (successors.size() == 1 && predecessors.getOrDefault(successors.getFirst(), 0) == 1) {
        link(neighbours, authority.laCode(), successors.getFirst());
        link(neighbours, successors.getFirst(), authority.laCode());
      }
    }
    Map<String, Set<String>> found = new HashMap<>();
    neighbours.keySet().forEach(code -> found.put(code, reachable(neighbours, code)));
    return Map.copyOf(found);
  }

  private static void link(Map<String, Set<String>> neighbours, String from, String to) {
    neighbours.computeIfAbsent(from, code -> new LinkedHashSet<>()).add(to);
  }

  private static Set<String> reachable(Map<String, Set<String>> neighbours, String start) {
    Set<String> seen = new LinkedHashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String next : neighbours.getOrDefault(open.remove(), Set.of())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return Set.copyOf(seen);
  }
}
