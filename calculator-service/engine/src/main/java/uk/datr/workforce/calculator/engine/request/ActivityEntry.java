package uk.datr.workforce.calculator.engine.request;

import org.jspecify.annotations.Nullable;

/**
 * Time beside the work with people (specification B3).
 *
 * @param unit hours by day, week, month or year; for support activities also per cent
 * @param amount in the unit, 0 or more
 * @param staff heads that do it, 0 or more; for additional activities only
 */
public record ActivityEntry(
    @Nullable String unit, @Nullable Double amount, @Nullable Double staff) {}
