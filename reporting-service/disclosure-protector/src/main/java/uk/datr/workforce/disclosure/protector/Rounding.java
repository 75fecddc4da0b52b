package uk.datr.workforce.disclosure.protector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.policy.DisclosurePolicy;

/**
 * Rounds what is shown (policy CENSUS-PUBLIC-R5): counts from a least one up to the nearest multiple of a base, amounts to a step, half
 * up. A rounded cell is published as the closed interval of the values that round to it, which is what a reader who knows the rule
 * learns.
 *
 * @param base counts are rounded to its multiples, for instance 5
 * @param from smaller counts are not rounded; at least 1
 * @param step amounts are rounded to its multiples, for instance 0.5
 * @param exact ids of cells that an earlier publication showed as they are: they stay exact, because a reader knows them so
 */
public record Rounding(int base, int from, Rational step, Set<String> exact) {

  /**
   * What a policy asks for: counts from its threshold up and amounts, or nothing.
   *
   * @param exact ids of cells that an earlier publication showed as they are
   * @throws IllegalArgumentException if the policy rounds counts but not amounts, or the other way round: one would give away the other
   */
  public static Optional<Rounding> under(DisclosurePolicy policy, Set<String> exact) {
    if (policy.roundCountsTo().isPresent() != policy.roundAmountsTo().isPresent()) {
      throw new IllegalArgumentException(policy.id() + " rounds only counts or only amounts");
    }
    return policy
        .roundCountsTo()
        .flatMap(base ->
            policy
                .roundAmountsTo()
                .map(step -> new Rounding(base, policy.threshold(), step, exact)));
  }

  /** Keeps its own copy of the ids. */
  public Rounding {
    if (base < 1 || from < 1 || step.signum() <= 0) {
      throw new IllegalArgumentException("base, from and step must be above 0");
    }
    exact = Set.copyOf(exact);
  }

  /** What is shown of a cell that is not hidden. */
  public Shown show(Cell cell) {
    if (exact.contains(cell.id()) || cell.value().signum() == 0) {
      return new Shown.Value(cell.value());
    }
    if (cell.kind() == CellKind.COUNT) {
      if (cell.value().compareTo(Rational.of(from)) < 0) {
        return new Shown.Value(cell.value());
      }
      Rational nearest = nearest(cell.value(), Rational.of(base));
      // Whole numbers: half a base up rounds up, so an even base reaches less far up than down.
      Rational down = Rational.of(base / 2);
      Rational up = Rational.of((base - 1) / 2);
      return new Shown.Between(nearest.subtract(down).max(Rational.of(from)), nearest.add(up));
    }
    Rational nearest = nearest(cell.value(), step);
    Rational half = step.divide(Rational.of(2));
    return new Shown.Between(nearest.subtract(half).max(Rational.ZERO), nearest.add(half));
  }

  private static Rational nearest(Rational value, Rational unit) {
    Rational times = value.divide(unit).add(Rational.of(1, 2)).floor();
    return times.multiply(unit);
  }

  /** The number that stands for a rounded cell in a product: the multiple nearest to the middle of its interval. */
  public BigDecimal printed(Shown.Between between, CellKind kind) {
    Rational unit = kind == CellKind.COUNT ? Rational.of(base) : step;
    Rational nearest = nearest(between.low().add(between.high()).divide(Rational.of(2)), unit);
    return new BigDecimal(nearest.numerator())
        .divide(new BigDecimal(nearest.denominator()), 10, RoundingMode.HALF_UP);
  }
}
