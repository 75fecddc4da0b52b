package uk.datr.workforce.calculator.census;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * The codes of the very same area: an authority that only got a new code is found under either. One that was split or
 * merged is another area.
 */
final class AreaCodes {

  private static final Map<String, Set<String>> SAME = same(LocalAuthorities.load().all());

  private AreaCodes() {}

  /** Every code of the area, the code itself included. */
  static Set<String> of(String area) {
    return SAME.getOrDefault(area, Set.of(area));
  }

  private static Map<String, Set<String>> same(List<LocalAuthority> all) {
    Map<String, Integer> predecessors = new HashMap<>();
    all.forEach(authority ->
        authority.successorCodes().forEach(code -> predecessors.merge(code, 1, Integer::sum)));
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (LocalAuthority authority : all) {
      List<String> successors = authority.successorCodes();
      if (successors.size() == 1 && predecessors.getOrDefault(successors.getFirst(), 0) == 1) {
        link(neighbours, authority.laCode(), successors.getFirst());
        link(neighbours, successors.getFirst(), authority.laCode());
      }
    }
    Map<String, Set<String>> same = new HashMap<>();
    neighbours.keySet().forEach(code -> same.put(code, reached(neighbours, code)));
    return Map.copyOf(same);
  }

  private static void link(Map<String, Set<String>> neighbours, String from, String to) {
    neighbours.computeIfAbsent(from, code -> new LinkedHashSet<>()).add(to);
  }

  private static Set<String> reached(Map<String, Set<String>> neighbours, String start) {
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
