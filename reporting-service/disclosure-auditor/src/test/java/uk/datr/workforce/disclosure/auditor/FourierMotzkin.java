package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The range of one variable under inequalities, by eliminating all others one after the other: another method than the
 * auditor's, for a handful of variables.
 */
final class FourierMotzkin {

  /** Sum of coefficient × variable + constant ≥ 0. */
  private record Inequality(List<Rational> coefficients, Rational constant) {}

  /** Inequalities beyond this are given up. */
  private static final int TOO_MANY = 4_000;

  private final int variables;
  private final Set<Inequality> all = new LinkedHashSet<>();

  FourierMotzkin(int variables) {
    this.variables = variables;
  }

  void atLeastZero(Rational[] coefficients, Rational constant) {
    add(all, Arrays.asList(coefficients), constant);
  }

  void zero(Rational[] coefficients, Rational constant) {
    atLeastZero(coefficients, constant);
    atLeastZero(
        Arrays.stream(coefficients).map(Rational::negate).toArray(Rational[]::new),
        constant.negate());
  }

  /**
   * The least and greatest value of a variable, null where there is none; null instead of the array if it grew too much.
   */
  @Nullable Rational @Nullable [] range(int target) {
    Set<Inequality> now = all;
    Set<Integer> left = new LinkedHashSet<>();
    for (int variable = 0; variable < variables; variable++) {
      left.add(variable);
    }
    left.remove(target);
    while (!left.isEmpty()) {
      int next = cheapest(now, left);
      left.remove(next);
      now = without(next, now);
      if (now.size() > TOO_MANY) {
        return null;
      }
    }
    @Nullable Rational[] range = new @Nullable Rational[2];
    for (Inequality inequality : now) {
      Rational factor = inequality.coefficients().get(target);
      if (factor.signum() != 0) {
        Rational end = inequality.constant().negate().divide(factor);
        int side = factor.signum() > 0 ? 0 : 1;
        Rational before = range[side];
        range[side] = before == null ? end : side == 0 ? before.max(end) : before.min(end);
      }
    }
    return range;
  }

  private static int cheapest(Set<Inequality> now, Set<Integer> left) {
    int best = -1;
    long fewest = Long.MAX_VALUE;
    for (int variable : left) {
      long up = now.stream().filter(i -> i.coefficients().get(variable).signum() > 0).count();
      long down = now.stream().filter(i -> i.coefficients().get(variable).signum() < 0).count();
      if (up * down < fewest) {
        fewest = up * down;
        best = variable;
      }
    }
    return best;
  }

  private static Set<Inequality> without(int variable, Set<Inequality> now) {
    Set<Inequality> next = new LinkedHashSet<>();
    List<Inequality> up = new ArrayList<>();
    List<Inequality> down = new ArrayList<>();
    for (Inequality inequality : now) {
      int sign = inequality.coefficients().get(variable).signum();
      if (sign == 0) {
        next.add(inequality);
      } else {
        (sign > 0 ? up : down).add(inequality);
      }
    }
    for (Inequality one : up) {
      for (Inequality other : down) {
        Rational times =
            one.coefficients().get(variable).divide(other.coefficients().get(variable)).negate();
        List<Rational> sum = new ArrayList<>();
        for (int place = 0; place < one.coefficients().size(); place++) {
          sum.add(
              one.coefficients().get(place).add(times.multiply(other.coefficients().get(place))));
        }
        add(next, sum, one.constant().add(times.multiply(other.constant())));
      }
    }
    return next;
  }

  /** Scales the first factor to 1 or −1, so that equal inequalities are equal; leaves out those that always hold. */
  private static void add(Set<Inequality> to, List<Rational> coefficients, Rational constant) {
    for (Rational first : coefficients) {
      if (first.signum() != 0) {
        Rational scale = first.abs();
        to.add(
            new Inequality(
                coefficients.stream().map(factor -> factor.divide(scale)).toList(),
                constant.divide(scale)));
        return;
      }
    }
    if (constant.signum() < 0) {
      throw new IllegalStateException("no table is possible");
    }
  }
}
