package uk.datr.workforce.disclosure.auditor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.ProblemCheck;
import uk.datr.workforce.disclosure.model.check.PublicationCheck;

/**
 * Small problems of every kind: totals of totals in no table's order, linked totals, hidden, rounded and unpublished
 * cells, amounts, printed ratios, rules, insiders. What is not shown is sensitive.
 */
record RandomProblem(Problem problem, Publication publication) {

  static RandomProblem draw(long seed) {
    Random random = new Random(seed);
    boolean zerosPublished = random.nextBoolean();
    boolean amounts = random.nextInt(4) == 0;
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    int leaves = 3 + random.nextInt(3);
    int all = leaves + 1 + random.nextInt(3);
    Rational scale = amounts ? Rational.of(1, 100) : Rational.ONE;
    for (int number = 0; number < all; number++) {
      Rational value = scale.multiply(Rational.of(random.nextInt(amounts ? 2_000 : 10)));
      String id = "c" + number;
      if (number >= leaves) {
        List<Cell> parts = new ArrayList<>(cells);
        Collections.shuffle(parts, random);
        parts = parts.subList(0, 2 + random.nextInt(Math.min(3, parts.size() - 1)));
        value = parts.stream().map(Cell::value).reduce(Rational.ZERO, Rational::add);
        equations.add(new Equation(id, parts.stream().map(Cell::id).toList()));
      }
      cells.add(amounts ? Cell.amount(id, value) : Cell.count(id, value.numerator().intValue()));
    }
    Map<String, Shown> shown = new LinkedHashMap<>();
    for (int number = 0; number < all; number++) {
      Cell cell = cells.get(number);
      Rational value = cell.value();
      boolean zero = value.signum() == 0 && zerosPublished;
      switch (random.nextInt(7)) {
        case 0, 1 -> {
          cells.set(number, cell.sensitive(false));
          shown.put(cell.id(), new Shown.Value(value));
        }
        case 2 -> {
          cells.set(number, cell.sensitive(!zero));
          shown.put(
              cell.id(),
              new Shown.Between(
                  value.subtract(Rational.of(random.nextInt(3))),
                  value.add(Rational.of(random.nextInt(3)))));
        }
        case 3 -> cells.set(number, cell.asUnpublished().sensitive(true));
        default -> {
          boolean hide = !zero || amounts;
          cells.set(number, cell.sensitive(hide && !(zero && !amounts)));
          shown.put(cell.id(), hide ? new Shown.Hidden() : new Shown.Value(value));
        }
      }
    }
    List<Ratio> ratios = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    Cell one = cells.get(random.nextInt(all));
    Cell other = cells.get(random.nextInt(all));
    if (other.value().signum() > 0) {
      if (random.nextInt(3) == 0) {
        ratios.add(ratio(one, other, random.nextInt(2)));
      }
      if (random.nextInt(3) == 0) {
        limits.add(
            new Limit(
                one.id(),
                one.value().divide(other.value()).add(Rational.of(random.nextInt(3) + 1, 2)),
                other.id()));
      }
    }
    List<Insider> insiders = new ArrayList<>();
    for (int number = random.nextInt(3); number > 0; number--) {
      insiders.add(
          new Insider(
              "O" + number,
              List.of("c" + random.nextInt(all)),
              random.nextBoolean() ? Optional.of("g") : Optional.empty()));
    }
    Problem problem =
        new Problem(
            new Policy(5, zerosPublished, Rational.of(4)),
            cells,
            equations,
            insiders,
            List.of(),
            List.of(),
            limits);
    Publication publication = new Publication(shown, ratios);
    Faults faults = new Faults();
    ProblemCheck.check(problem, faults);
    PublicationCheck.check(problem, publication, faults);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("seed " + seed + ": " + faults.kept());
    }
    return new RandomProblem(problem, publication);
  }

  private static Ratio ratio(Cell num, Cell den, int decimals) {
    Rational exact = Rational.of(100).multiply(num.value()).divide(den.value());
    BigDecimal shown =
        new BigDecimal(exact.numerator())
            .divide(new BigDecimal(exact.denominator()), decimals, RoundingMode.HALF_UP);
    return new Ratio(num.id(), den.id(), Rational.of(100), Rational.of(shown), decimals);
  }
}
