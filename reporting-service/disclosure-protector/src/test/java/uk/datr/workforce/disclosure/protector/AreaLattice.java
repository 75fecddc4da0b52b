package uk.datr.workforce.disclosure.protector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The lattice of a census table: area × role × paid or unpaid over the authorities of England, with statistical regions, NHS regions,
 * role groups and all totals, and head counts of the size of the drug and alcohol workforce.
 */
final class AreaLattice {

  /** Shares of the role groups in the workforce, about those of the published census. */
  private static final double[] SHARES = {
    0.47, 0.12, 0.09, 0.03, 0.05, 0.03, 0.01, 0.04, 0.13, 0.03
  };

  private final Map<String, List<String>> area = new LinkedHashMap<>();
  private final Map<String, List<String>> role = new LinkedHashMap<>();
  private final Map<String, List<String>> paid = new LinkedHashMap<>();
  private final List<List<String>> areaSums = new ArrayList<>();
  private final List<List<String>> roleSums = new ArrayList<>();

  private AreaLattice() {}

  /**
   * @param authorities how many authorities, taken evenly from the register's order
   * @param single how many single roles lie under the ten groups; 0 for groups alone
   * @param threeWay whether paid and unpaid are told apart
   */
  static Problem of(int authorities, int single, boolean threeWay, long seed) {
    AreaLattice lattice = new AreaLattice();
    lattice.addAreas(authorities);
    lattice.addRoles(single);
    if (threeWay) {
      lattice.paid.put("all", List.of("paid", "unpaid"));
    }
    lattice.paid.put("paid", List.of("paid"));
    if (threeWay) {
      lattice.paid.put("unpaid", List.of("unpaid"));
    }
    return lattice.problem(lattice.draw(seed), threeWay);
  }

  private void addAreas(int authorities) {
    Map<String, List<String>> ons = new TreeMap<>();
    Map<String, List<String>> nhs = new TreeMap<>();
    List<String> all = new ArrayList<>();
    List<String[]> register = register();
    for (int i = 0; i < authorities; i++) {
      String[] line = register.get((int) ((long) i * register.size() / authorities));
      all.add(line[0]);
      ons.computeIfAbsent(line[1], x -> new ArrayList<>()).add(line[0]);
      nhs.computeIfAbsent(line[2], x -> new ArrayList<>()).add(line[0]);
      area.put(line[0], List.of(line[0]));
    }
    area.put("England", all);
    for (Map<String, List<String>> regions : List.of(ons, nhs)) {
      List<String> sum = new ArrayList<>(List.of("England"));
      regions.forEach((name, members) -> {
        area.put(name, members);
        List<String> own = new ArrayList<>(List.of(name));
        own.addAll(members);
        areaSums.add(own);
        sum.add(name);
      });
      areaSums.add(sum);
    }
  }

  private static List<String[]> register() {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                java.util.Objects.requireNonNull(
                    AreaLattice.class.getResourceAsStream("/reference-data/local-authorities.csv")),
                StandardCharsets.UTF_8))) {
      Set<String> seen = new LinkedHashSet<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.replaceAll("\"[^\"]*\"", "name").split(",", -1);
        if (fields[0].startsWith("E") && fields[7].isEmpty() && seen.add(fields[0])) {
          lines.add(new String[] {fields[0], fields[2], fields[4]});
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private void addRoles(int single) {
    List<String> top = new ArrayList<>(List.of("role*"));
    List<String> all = new ArrayList<>();
    for (int g = 0; g < SHARES.length; g++) {
      String group = "G" + g;
      top.add(group);
      int own = single / SHARES.length + (g < single % SHARES.length ? 1 : 0);
      List<String> members = new ArrayList<>();
      for (int k = 0; k < own; k++) {
        members.add(group + "R" + k);
        role.put(group + "R" + k, List.of(group + "R" + k));
      }
      if (own < 2) {
        role.remove(group + "R0");
        members = List.of(group);
      } else {
        List<String> sum = new ArrayList<>(List.of(group));
        sum.addAll(members);
        roleSums.add(sum);
      }
      role.put(group, members);
      all.addAll(members);
    }
    role.put("role*", all);
    roleSums.add(top);
  }

  private Map<String, Integer> draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> leaf = new LinkedHashMap<>();
    for (String la : area.getOrDefault("England", List.of())) {
      double size = 105 * Math.exp(0.6 * gauss(random) - 0.18);
      for (int g = 0; g < SHARES.length; g++) {
        List<String> members = role.getOrDefault("G" + g, List.of());
        double left = 1;
        for (int k = 0; k < members.size(); k++) {
          double share = k == members.size() - 1 ? left : left * 0.5;
          left -= share;
          double mean = size * SHARES[g] * share;
          double unpaid = g == 1 ? 0.5 : 0.06;
          leaf.put(la + "|" + members.get(k) + "|paid", poisson(random, mean * (1 - unpaid)));
          leaf.put(la + "|" + members.get(k) + "|unpaid", poisson(random, mean * unpaid));
        }
      }
    }
    return leaf;
  }

  private static double gauss(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  private static int poisson(SplittableRandom random, double mean) {
    if (mean > 200) {
      return (int) Math.round(mean + Math.sqrt(mean) * gauss(random));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private Problem problem(Map<String, Integer> leaf, boolean threeWay) {
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    for (Map.Entry<String, List<String>> a : area.entrySet()) {
      for (Map.Entry<String, List<String>> r : role.entrySet()) {
        for (Map.Entry<String, List<String>> p : paid.entrySet()) {
          cells.add(
              Cell.count(
                  a.getKey() + "|" + r.getKey() + "|" + p.getKey(),
                  sum(leaf, a.getValue(), r.getValue(), p.getValue())));
        }
      }
    }
    for (String r : role.keySet()) {
      for (String p : paid.keySet()) {
        areaSums.forEach(s -> equations.add(equation(s, id -> id + "|" + r + "|" + p)));
      }
    }
    for (String a : area.keySet()) {
      for (String p : paid.keySet()) {
        roleSums.forEach(s -> equations.add(equation(s, id -> a + "|" + id + "|" + p)));
      }
      if (threeWay) {
        for (String r : role.keySet()) {
          equations.add(equation(List.of("all", "paid", "unpaid"), id -> a + "|" + r + "|" + id));
        }
      }
    }
    return Problem.of(new Policy(5, true, Rational.of(4)), cells, equations);
  }

  private static Equation equation(List<String> sum, java.util.function.UnaryOperator<String> id) {
    return new Equation(
        id.apply(sum.getFirst()), sum.subList(1, sum.size()).stream().map(id).toList());
  }

  private static long sum(
      Map<String, Integer> leaf, List<String> areas, List<String> roles, List<String> paids) {
    long sum = 0;
    for (String a : areas) {
      for (String r : roles) {
        for (String p : paids) {
          sum += leaf.getOrDefault(a + "|" + r + "|" + p, 0);
        }
      }
    }
    return sum;
  }
}
