package uk.datr.workforce.calculator.engine.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work with people (specification B3).
 *
 * @param driver what the volume follows
 * @param coverage share of a group that receives it, 0 to 1; a group left out counts as 0
 * @param frequency contacts a year by tier, 0 or more; a tier left out counts as 0
 * @param fixedVolume contacts a year, 0 or more; required by the driver {@code FIXED_ANNUAL}
 * @param contactMinutes minutes with the person or group, 0 or more
 * @param nonContactMinutes minutes for each person attending, 0 or more; 0 when left out
 * @param travelMinutes minutes for each session, 0 or more; 0 when left out
 * @param dnaRate share of appointments not attended, 0 to below 1; 0 when left out
 * @param dnaTimeLost share of a lost slot that is not used otherwise, 0 to 1; 0 when left out
 * @param groupSize mean number attending, 1 or more; 1 when left out
 * @param staff heads of each role in a session, 0 or more
 */
public record InterventionEntry(
    @Nullable String driver,
    @Nullable Map<String, @Nullable Double> coverage,
    @Nullable Map<String, @Nullable Double> frequency,
    @Nullable Double fixedVolume,
    @Nullable Double contactMinutes,
    @Nullable Double nonContactMinutes,
    @Nullable Double travelMinutes,
    @Nullable Double dnaRate,
    @Nullable Double dnaTimeLost,
    @Nullable Double groupSize,
    @Nullable Map<String, @Nullable Double> staff) {}
