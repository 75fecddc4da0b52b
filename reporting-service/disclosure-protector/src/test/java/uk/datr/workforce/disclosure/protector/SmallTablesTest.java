package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;

/** Small tables, where every way of hiding can be tried: what the protector hides beside the least that the auditor accepts. */
class SmallTablesTest {

  private static final int MOST_CANDIDATES = 13;

  @Test
  void little_more_is_hidden_than_the_exhaustive_minimum() {
    compare(0, Draws.of(40), "small-tables");
  }

  @Test
  @Tag("full")
  void little_more_is_hidden_than_the_exhaustive_minimum_of_many() {
    compare(10_000, 400, "small-tables-full");
  }

  private record Comparison(long seed, double cost, double least, int hidden, int leastHidden) {

    double ratio() {
      return cost < 1e-9 && least < 1e-9 ? 1 : cost / least;
    }
  }

  private static void compare(long first, int wanted, String name) {
    List<Comparison> comparisons = new ArrayList<>();
    for (long seed = first; comparisons.size() < wanted; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RandomProblems problems = new RandomProblems(seed);
      Problem problem =
          random.nextInt(3) == 0
              ? problems.cube()
              : problems.twoWay(2 + random.nextInt(3), 2 + random.nextInt(3));
      compare(seed, problem, comparisons);
    }
    comparisons.sort(Comparator.comparingDouble(Comparison::ratio).reversed());
    double within =
        comparisons.stream().filter(c -> c.ratio() <= 1.5).count() / (double) comparisons.size();
    double best =
        comparisons.stream().filter(c -> c.ratio() < 1 + 1e-9).count()
            / (double) comparisons.size();
    double mean = comparisons.stream().mapToInt(Comparison::hidden).average().orElse(0);
    double leastMean = comparisons.stream().mapToInt(Comparison::leastHidden).average().orElse(0);
    Comparison worst = comparisons.getFirst();
    new Figures()
        .with("tables", comparisons.size())
        .with("percentWithinOneAndAHalfOfTheLeastCost", 100 * within)
        .with("percentAtTheLeastCost", 100 * best)
        .with("meanHidden", mean)
        .with("meanHiddenAtLeast", leastMean)
        .with("worstSeed", Long.toString(worst.seed()))
        .with("worstCost", worst.cost())
        .with("worstLeastCost", worst.least())
        .keep(name);
    assertThat(within).isGreaterThanOrEqualTo(0.95);
    assertThat(mean).isLessThanOrEqualTo(1.5 * leastMean);
  }

  private static void compare(long seed, Problem problem, List<Comparison> comparisons) {
    Map<String, Double> weights = weights(problem);
    List<String> candidates = new ArrayList<>(weights.keySet());
    if (candidates.size() > MOST_CANDIDATES) {
      return;
    }
    switch (Protector.exact(1).protect(problem)) {
      case Protection.Impossible _ ->
          assertThat(Audited.isSafeWithEverythingHidden(problem)).isFalse();
      case Protection.Protected found -> {
        List<String> hidden =
            candidates.stream()
                .filter(id -> found.publication().cells().get(id) instanceof Shown.Hidden)
                .toList();
        List<String> least = least(problem, candidates, weights);
        comparisons.add(
            new Comparison(
                seed, cost(hidden, weights), cost(least, weights), hidden.size(), least.size()));
      }
    }
  }

  /** Cells that may be hidden for others, with the weights of B6.4. */
  private static Map<String, Double> weights(Problem problem) {
    Map<String, Integer> children = new HashMap<>();
    for (Equation equation : problem.equations()) {
      children.merge(equation.total(), equation.parts().size(), Integer::sum);
    }
    Map<String, Double> weights = new TreeMap<>();
    for (Cell cell : problem.cells()) {
      if (cell.value().signum() > 0 && !problem.policy().isSensitive(cell)) {
        weights.put(
            cell.id(),
            1
                + Math.pow(cell.value().doubleValue(), 0.7)
                    * (1 + 1.5 * children.getOrDefault(cell.id(), 0)));
      }
    }
    return weights;
  }

  private static double cost(List<String> ids, Map<String, Double> weights) {
    return ids.stream().mapToDouble(id -> weights.getOrDefault(id, 0.0)).sum();
  }

  private static List<String> least(
      Problem problem, List<String> candidates, Map<String, Double> weights) {
    List<List<String>> ways = new ArrayList<>();
    for (int way = 0; way < 1 << candidates.size(); way++) {
      List<String> hidden = new ArrayList<>();
      for (int k = 0; k < candidates.size(); k++) {
        if (((way >> k) & 1) == 1) {
          hidden.add(candidates.get(k));
        }
      }
      ways.add(hidden);
    }
    ways.sort(Comparator.comparingDouble(way -> cost(way, weights)));
    for (List<String> way : ways) {
      if (Audited.isSafe(problem, publication(problem, way))) {
        return way;
      }
    }
    throw new AssertionError("a publication was found, so there is a cheapest one");
  }

  private static Publication publication(Problem problem, List<String> hidden) {
    Map<String, Shown> shown = new TreeMap<>();
    for (Cell cell : problem.cells()) {
      shown.put(
          cell.id(),
          problem.policy().isSensitive(cell) || hidden.contains(cell.id())
              ? new Shown.Hidden()
              : new Shown.Value(cell.value()));
    }
    return new Publication(shown, List.of());
  }
}
