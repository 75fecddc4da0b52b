package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import uk.datr.workforce.disclosure.model.Equation;

/** Random tables of one seed: dimensions with totals, hierarchies and a second hierarchy across, and counts in them. */
final class RandomTables {

  private final SplittableRandom random;

  RandomTables(SplittableRandom random) {
    this.random = random;
  }

  /** A dimension: its members, the leaves under each, and its sums; a second hierarchy may cut across the first. */
  record Dimension(
      List<String> members, Map<String, List<String>> leaves, List<List<String>> sums) {

    List<String> all() {
      return leaves.getOrDefault(members.getLast(), List.of());
    }
  }

  /** So many leaves under a total; with groups between them, if wanted, and with a second grouping across the first. */
  Dimension dimension(String name, int leaves, boolean grouped, boolean crossed) {
    List<String> members = new ArrayList<>();
    Map<String, List<String>> under = new LinkedHashMap<>();
    List<List<String>> sums = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      String leaf = name + i;
      members.add(leaf);
      all.add(leaf);
      under.put(leaf, List.of(leaf));
    }
    String total = name + "*";
    under.put(total, all);
    if (grouped && leaves >= 4) {
      group(name + "g", all, total, members, under, sums, i -> i * 2 / leaves);
    } else {
      sums.add(sum(total, all));
    }
    if (crossed && leaves >= 4) {
      group(name + "x", all, total, members, under, sums, i -> i % 2);
    }
    members.add(total);
    return new Dimension(members, under, sums);
  }

  private static void group(
      String name,
      List<String> all,
      String total,
      List<String> members,
      Map<String, List<String>> under,
      List<List<String>> sums,
      IntUnaryOperator groupOf) {
    List<String> groups = List.of(name + 0, name + 1);
    for (int g = 0; g < 2; g++) {
      List<String> own = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (groupOf.applyAsInt(i) == g) {
          own.add(all.get(i));
        }
      }
      members.add(groups.get(g));
      under.put(groups.get(g), own);
      sums.add(sum(groups.get(g), own));
    }
    sums.add(sum(total, groups));
  }

  private static List<String> sum(String total, List<String> parts) {
    List<String> sum = new ArrayList<>(List.of(total));
    sum.addAll(parts);
    return sum;
  }

  /** Counts as a small workforce has them: many zeros and small ones, few large. */
  long smallCount() {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return 0;
    }
    if (kind < 5) {
      return 1 + random.nextLong(4);
    }
    return kind < 9 ? 5 + random.nextLong(20) : 20 + random.nextLong(80);
  }

  /** The cells and equations of a table over dimensions, with the values of one draw. */
  record Table(Map<String, Long> values, List<Equation> equations) {

    long of(String id) {
      return values.getOrDefault(id, 0L);
    }
  }

  Table table(String prefix, List<Dimension> dimensions) {
    Map<String, Long> leaf = new LinkedHashMap<>();
    leaves(dimensions, 0, "", leaf);
    leaf.replaceAll((id, zero) -> smallCount());
    Map<String, Long> values = new LinkedHashMap<>();
    cells(
        dimensions,
        0,
        new ArrayList<>(),
        (names, unders) -> values.put(prefix + String.join("|", names), total(unders, leaf)));
    List<Equation> equations = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      int along = d;
      for (List<String> sum : dimensions.get(d).sums()) {
        cells(
            dimensions,
            0,
            new ArrayList<>(),
            (names, unders) -> {
              if (names.get(along).equals(sum.getFirst())) {
                List<String> parts = new ArrayList<>();
                for (String part : sum.subList(1, sum.size())) {
                  List<String> at = new ArrayList<>(names);
                  at.set(along, part);
                  parts.add(prefix + String.join("|", at));
                }
                equations.add(new Equation(prefix + String.join("|", names), parts));
              }
            });
      }
    }
    return new Table(values, equations);
  }

  private static void leaves(
      List<Dimension> dimensions, int at, String id, Map<String, Long> leaf) {
    if (at == dimensions.size()) {
      leaf.put(id, 0L);
      return;
    }
    for (String member : dimensions.get(at).all()) {
      leaves(dimensions, at + 1, id + "|" + member, leaf);
    }
  }

  private static long total(List<List<String>> unders, Map<String, Long> leaf) {
    List<String> ids = List.of("");
    for (List<String> under : unders) {
      List<String> longer = new ArrayList<>();
      for (String id : ids) {
        for (String member : under) {
          longer.add(id + "|" + member);
        }
      }
      ids = longer;
    }
    return ids.stream().mapToLong(leaf::get).sum();
  }

  private interface Visit {
    void at(List<String> names, List<List<String>> unders);
  }

  private static void cells(List<Dimension> dimensions, int at, List<String> names, Visit visit) {
    if (at == dimensions.size()) {
      List<List<String>> unders = new ArrayList<>();
      for (int d = 0; d < at; d++) {
        unders.add(dimensions.get(d).leaves().get(names.get(d)));
      }
      visit.at(List.copyOf(names), unders);
      return;
    }
    for (String member : dimensions.get(at).members()) {
      names.add(member);
      cells(dimensions, at + 1, names, visit);
      names.removeLast();
    }
  }
}
