package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * What a printed ratio or a public rule says of two cells: {@code one × times ≥ other × share}.
 *
 * @param one id of a cell
 * @param other id of the other cell
 */
record Inequality(String one, Rational times, String other, Rational share) {

  private static final Comparator<Inequality> ORDER =
      Comparator.comparing(Inequality::one)
          .thenComparing(Inequality::other)
          .thenComparing(Inequality::times)
          .thenComparing(Inequality::share);

  /** Every inequality of a problem: two for a ratio, one for a rule; in an order of their own. */
  static List<Inequality> of(Problem problem) {
    List<Inequality> found = new ArrayList<>();
    for (Ratio ratio : problem.ratios()) {
      found.add(new Inequality(ratio.num(), ratio.scale(), ratio.den(), ratio.lowest()));
      found.add(new Inequality(ratio.den(), ratio.highest(), ratio.num(), ratio.scale()));
    }
    for (Limit limit : problem.limits()) {
      found.add(new Inequality(limit.of(), limit.times(), limit.cell(), Rational.ONE));
    }
    return found.stream().sorted(ORDER).toList();
  }

  /** What is to spare when the two cells have these values; negative when it does not hold. */
  Rational spare(Rational ofOne, Rational ofOther) {
    return ofOne.multiply(times).subtract(ofOther.multiply(share));
  }
}
