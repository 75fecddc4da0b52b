package uk.datr.workforce.calculator.engine.check;

import org.jspecify.annotations.Nullable;

/**
 * A role's value and where it was given: at the role itself or among the defaults.
 *
 * @param value nothing when neither gives it
 * @param at where it stands or is missed
 */
record Given<T>(@Nullable T value, Pointer at) {}
