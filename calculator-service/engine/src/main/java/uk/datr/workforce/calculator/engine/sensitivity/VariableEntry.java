package uk.datr.workforce.calculator.engine.sensitivity;

import org.jspecify.annotations.Nullable;

/**
 * How an input varies, as a client gives it: between two ends or by a distribution (specification B12.1).
 *
 * @param low least value, without a type
 * @param high largest value, without a type
 * @param type {@code FIXED}, {@code UNIFORM}, {@code TRIANGULAR} or {@code PERT}
 * @param value of {@code FIXED}
 * @param min least value of the others
 * @param mode likeliest value of {@code TRIANGULAR} and {@code PERT}
 * @param max largest value of the others
 * @param lambda weight of the mode in {@code PERT}
 */
public record VariableEntry(
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String type,
    @Nullable Double value,
    @Nullable Double min,
    @Nullable Double mode,
    @Nullable Double max,
    @Nullable Double lambda) {}
