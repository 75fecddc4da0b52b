package uk.datr.workforce.calculator.engine.uncertainty;

import org.jspecify.annotations.Nullable;

/**
 * What an uncertain input may be, as a client gives it (specification B12.1).
 *
 * @param type {@code FIXED}, {@code UNIFORM}, {@code TRIANGULAR} or {@code PERT}
 * @param value of {@code FIXED}
 * @param min least value of the others
 * @param mode likeliest value of {@code TRIANGULAR} and {@code PERT}
 * @param max largest value of the others
 * @param lambda weight of the mode in {@code PERT}, above 0 and at most 100; 4 when left out
 */
public record DistributionEntry(
    @Nullable String type,
    @Nullable Double value,
    @Nullable Double min,
    @Nullable Double mode,
    @Nullable Double max,
    @Nullable Double lambda) {}
