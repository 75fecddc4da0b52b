package uk.datr.workforce.calculator.engine.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of one substance group (specification B3).
 *
 * @param basis {@code ANNUAL_IN_TREATMENT} or {@code POINT_IN_TIME}
 * @param count persons, 0 or more
 * @param newPresentations persons, 0 or more, at most the count on an annual basis; 0 when left out
 * @param growthPct per cent, −100 to 500; 0 when left out
 * @param meanWeeksInTreatment mean weeks within the year, above 0 and at most 52; required on an annual basis
 * @param complexityMix share by tier, each 0 to 1, together 1
 */
public record DemandEntry(
    @Nullable String basis,
    @Nullable Double count,
    @Nullable Double newPresentations,
    @Nullable Double growthPct,
    @Nullable Double meanWeeksInTreatment,
    @Nullable Map<String, @Nullable Double> complexityMix) {}
