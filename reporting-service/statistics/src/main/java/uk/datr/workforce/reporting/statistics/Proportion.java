package uk.datr.workforce.reporting.statistics;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a counted whole, for example vacant posts of all posts. Both are whole numbers of people or posts; WTE are not
 * counts and have no Wilson interval.
 *
 * @param cases the part
 * @param base the whole, at least one
 */
public record Proportion(long cases, long base) {

  public Proportion {
    if (base < 1 || cases < 0 || cases > base) {
      throw new IllegalArgumentException(cases + " of " + base + " is not a proportion");
    }
  }

  /** A proportion where both counts are known and the base is not zero; otherwise there is none, which is not zero. */
  public static Optional<Proportion> of(@Nullable Long cases, @Nullable Long base) {
    return cases == null || base == null || base == 0
        ? Optional.empty()
        : Optional.of(new Proportion(cases, base));
  }

  /** The ratio of sums, which is how every pooled and national value is made (B5.5); empty without units. */
  public static Optional<Proportion> pooled(Collection<Proportion> units) {
    return of(
        units.stream().mapToLong(Proportion::cases).sum(),
        units.stream().mapToLong(Proportion::base).sum());
  }

  /** The value between 0 and 1. */
  public double value() {
    return (double) cases / base;
  }

  /** Wilson's score interval (B5.4), formula (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). */
  public Interval wilson(Confidence confidence) {
    double z = confidence.z();
    double centre = 2.0 * cases + z * z;
    double reach = z * Math.sqrt(z * z + 4.0 * cases * (1 - value()));
    double scale = 2 * (base + z * z);
    double lower = cases == 0 ? 0 : Math.max(0, (centre - reach) / scale);
    double upper = cases == base ? 1 : Math.min(1, (centre + reach) / scale);
    return new Interval(lower, upper, confidence, Interval.Method.WILSON);
  }
}
