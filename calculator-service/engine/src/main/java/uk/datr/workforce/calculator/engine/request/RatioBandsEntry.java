package uk.datr.workforce.calculator.engine.request;

import org.jspecify.annotations.Nullable;

/**
 * Limits of the status by the ratio of current to required WTE (specification B4).
 *
 * @param severeShortageBelow ratio, 0 or more
 * @param shortageBelow ratio, at least the limit of the severe shortage
 * @param surplusAbove ratio, at least the limit of the shortage
 */
public record RatioBandsEntry(
    @Nullable Double severeShortageBelow,
    @Nullable Double shortageBelow,
    @Nullable Double surplusAbove) {}
