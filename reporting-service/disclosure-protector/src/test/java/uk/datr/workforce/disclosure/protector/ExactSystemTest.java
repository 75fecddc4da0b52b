package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;

class ExactSystemTest {

  private static Map<String, List<Equation>> equations(Problem problem) {
    Map<String, List<Equation>> of = new HashMap<>();
    for (Cell cell : problem.cells()) {
      of.put(
          cell.id(),
          problem.equations().stream()
              .filter(e -> e.total().equals(cell.id()) || e.parts().contains(cell.id()))
              .toList());
    }
    return of;
  }

  private static Map<String, List<Inequality>> inequalities(Problem problem) {
    return problem.cells().stream()
        .collect(
            Collectors.toMap(
                Cell::id,
                cell ->
                    Inequality.of(problem).stream()
                        .filter(i -> i.one().equals(cell.id()) || i.other().equals(cell.id()))
                        .toList()));
  }

  private static Optional<Map<String, Rational>> solve(
      Problem problem, String target, Map<String, Double> by) {
    Part part = Lattices.part(problem);
    return Optional.ofNullable(
        new ExactSystem(
                new Parts(problem, Optional.empty()).cells(),
                part,
                Lattices.move(part, target, by),
                target)
            .solve(equations(problem), inequalities(problem)));
  }

  /** A table of amounts with totals; the first is sensitive. */
  private static Problem table(int height, int width, SplittableRandom random) {
    Lattices lattice = new Lattices();
    Map<String, Rational> value = new TreeMap<>();
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        Rational leaf = Rational.of(500 + random.nextInt(900), 100);
        for (String id : List.of(i + "-" + j, i + "-*", "*-" + j, "*-*")) {
          value.merge(id, leaf, Rational::add);
        }
      }
    }
    value.forEach((id, amount) ->
        lattice.with(Cell.amount(id, amount).sensitive(id.equals("0-0")).needing(Rational.of(2))));
    for (String j : ends(width)) {
      lattice.sum("*-" + j, ids(height, i -> i + "-" + j));
    }
    for (String i : ends(height)) {
      lattice.sum(i + "-*", ids(width, j -> i + "-" + j));
    }
    return lattice.problem();
  }

  private static List<String> ends(int count) {
    return java.util.stream.Stream.concat(
            java.util.stream.IntStream.range(0, count).mapToObj(Integer::toString),
            java.util.stream.Stream.of("*"))
        .toList();
  }

  private static String[] ids(int count, java.util.function.IntFunction<String> id) {
    return java.util.stream.IntStream.range(0, count).mapToObj(id).toArray(String[]::new);
  }

  @Test
  void every_sum_is_kept_to_the_last_digit_and_no_cell_leaves_its_place() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int height = 2 + random.nextInt(3);
      int width = 2 + random.nextInt(3);
      Problem problem = table(height, width, random);
      Map<String, Double> move = new TreeMap<>();
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          double by = i + j == 0 || random.nextBoolean() ? 2 * random.nextDouble() + 0.1 : 0;
          for (String id : List.of(i + "-" + j, i + "-*", "*-" + j, "*-*")) {
            move.merge(id, by, Double::sum);
          }
        }
      }
      move.replaceAll((id, by) -> by == 0 ? 0 : by + (random.nextDouble() - 0.5) * 2e-8);
      move.values().removeIf(by -> by == 0);

      Map<String, Rational> exact = solve(problem, "0-0", move).orElseThrow();

      for (Equation equation : problem.equations()) {
        Rational sum =
            equation.parts().stream()
                .map(id -> exact.getOrDefault(id, Rational.ZERO))
                .reduce(Rational.ZERO, Rational::add);
        assertThat(exact.getOrDefault(equation.total(), Rational.ZERO))
            .as("seed %d, %s", seed, equation)
            .isEqualTo(sum);
      }
      assertThat(exact.keySet()).as("seed %d", seed).isEqualTo(move.keySet());
      move.forEach((id, by) ->
          assertThat(exact.getOrDefault(id, Rational.ZERO).doubleValue())
              .as(id)
              .isCloseTo(by, within(1e-6)));
      assertThat(exact.get("0-0"))
          .as("the target stays where the move takes it")
          .isEqualTo(Rational.of(Math.round(move.getOrDefault("0-0", 0.0) * 1e9), 1_000_000_000));
    }
  }

  private static Lattices three() {
    return new Lattices()
        .with(Cell.amount("w", Rational.of(2)).sensitive(true).needing(Rational.of(2)))
        .amount("v", "20")
        .amount("u", "30")
        .amount("W", "52")
        .sum("W", "w", "v", "u");
  }

  @Test
  void a_cell_at_the_edge_stays_exactly_there_and_the_roomiest_gives_way() {
    Map<String, Rational> exact =
        solve(three().problem(), "w", Map.of("w", -2 + 4e-7, "v", 0.5, "u", 1.5)).orElseThrow();

    assertThat(exact)
        .isEqualTo(Map.of("w", Rational.of(-2), "v", Rational.of(1, 2), "u", Rational.of(3, 2)));

    Map<String, Rational> other =
        solve(three().problem(), "w", Map.of("w", -2 + 4e-7, "v", 1.75 - 1e-9, "u", 0.25))
            .orElseThrow();
    assertThat(other)
        .isEqualTo(Map.of("w", Rational.of(-2), "v", Rational.of(7, 4), "u", Rational.of(1, 4)));
  }

  @Test
  void a_whole_move_of_a_count_is_read_as_whole() {
    Problem problem =
        new Lattices().count("a", 3).count("b", 12).count("T", 15).sum("T", "a", "b").problem();

    assertThat(solve(problem, "a", Map.of("a", 1 + 3e-8, "b", -1 + 5e-8)))
        .contains(Map.of("a", Rational.ONE, "b", Rational.of(-1)));
  }

  @Test
  void without_a_cell_that_has_room_there_is_no_exact_move() {
    // Both are at their edges, which do not add up.
    Problem problem =
        new Lattices()
            .with(Cell.amount("w", Rational.of(2)).sensitive(true).needing(Rational.of(2)))
            .amount("v", "3")
            .amount("W", "5")
            .sum("W", "w", "v")
            .problem();

    assertThat(solve(problem, "w", Map.of("w", -2.0, "v", -3.0))).isEmpty();
    assertThat(solve(problem, "w", Map.of("w", 1.5))).isEmpty();
    assertThat(solve(problem, "w", Map.of("w", 1.5, "v", -1.4)))
        .contains(Map.of("w", Rational.of(3, 2), "v", Rational.of(-3, 2)));
  }

  @Test
  void a_rule_that_is_just_reached_is_kept_as_an_equation() {
    // w may be at most 1.5 × 4; v takes what it gives.
    Problem problem =
        three().count("h", 4).limit(new Limit("w", Rational.decimal("1.5"), "h")).problem();

    assertThat(solve(problem, "v", Map.of("w", 4 + 3e-10, "v", -3.25, "u", -0.75)))
        .contains(Map.of("w", Rational.of(4), "v", Rational.of(-13, 4), "u", Rational.of(-3, 4)));
    // Far from the rule nothing is held.
    assertThat(solve(problem, "v", Map.of("w", 3 + 3e-9, "v", -2.25, "u", -0.75)))
        .hasValueSatisfying(exact ->
            assertThat(exact.get("w")).isIn(Rational.of(3), Rational.decimal("3.000000003")));
  }

  @Test
  void a_rule_between_two_that_move_is_kept_as_well() {
    // Both ends of the rule move and it is just reached: 1.5 × (4 + 2) = 2 + 7.
    Problem problem =
        three()
            .count("h", 4)
            .count("g", 20)
            .count("H", 24)
            .sum("H", "h", "g")
            .limit(new Limit("w", Rational.decimal("1.5"), "h"))
            .problem();

    Map<String, Rational> exact =
        solve(
                problem,
                "h",
                Map.of("w", 7 - 2e-9, "v", -3.25, "u", -3.75, "h", 2 + 1e-9, "g", -2 + 1e-8))
            .orElseThrow();

    assertThat(exact.get("h")).isEqualTo(Rational.of(2));
    assertThat(exact.get("w")).isEqualTo(Rational.of(7));
    assertThat(exact.get("g")).isEqualTo(Rational.of(-2));
  }
}
