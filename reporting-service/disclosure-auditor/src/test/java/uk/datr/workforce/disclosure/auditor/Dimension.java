package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dimension of a table: members, and totals with their children. A total can be divided in more than one way.
 *
 * @param leaves members without children
 * @param totals each division of a total, the lowest first
 */
record Dimension(List<String> leaves, List<Map.Entry<String, List<String>>> totals) {

  /** Members under one total. */
  static Dimension flat(String name, int members) {
    List<String> leaves = new ArrayList<>();
    for (int member = 1; member <= members; member++) {
      leaves.add(name + member);
    }
    return new Dimension(leaves, List.of(Map.entry(name + "*", leaves)));
  }

  /** Members under two kinds of regions, both of which add up to the same total. */
  static Dimension areas(int members, int regions, int others) {
    List<String> leaves = flat("A", members).leaves();
    Map<String, List<String>> first = new LinkedHashMap<>();
    Map<String, List<String>> second = new LinkedHashMap<>();
    for (int member = 0; member < members; member++) {
      first
          .computeIfAbsent("R" + member * regions / members, _ -> new ArrayList<>())
          .add(leaves.get(member));
      // Neighbours mostly share both regions; some do not.
      int shifted = Math.min(members - 1, member + (member % 4 == 0 ? members / others : 0));
      second
          .computeIfAbsent("N" + shifted * others / members, _ -> new ArrayList<>())
          .add(leaves.get(member));
    }
    List<Map.Entry<String, List<String>>> totals = new ArrayList<>(first.entrySet());
    totals.addAll(second.entrySet());
    totals.add(Map.entry("A*", List.copyOf(first.keySet())));
    totals.add(Map.entry("A*", List.copyOf(second.keySet())));
    return new Dimension(leaves, totals);
  }

  /** All members and totals, each once, children first. */
  List<String> nodes() {
    List<String> nodes = new ArrayList<>(leaves);
    for (Map.Entry<String, List<String>> total : totals) {
      if (!nodes.contains(total.getKey())) {
        nodes.add(total.getKey());
      }
    }
    return nodes;
  }
}
