package uk.datr.workforce.calculator.batches;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.parameterset.OverrideEntry;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;

/**
 * A batch as it was sent, as far as it could be read: what {@link BatchBody} is to people.
 *
 * @param label the client's own words for it
 * @param period financial year
 * @param parameterSet reference of a set
 * @param overrides values in place of those of the set
 * @param areas codes of authorities; all when left out
 * @param growthPct growth of every group in per cent
 * @param variables distributions by pointer
 * @param samples how often the inputs are drawn
 * @param seed of the random numbers
 */
record BatchEntry(
    @Nullable String label,
    @Nullable String period,
    @Nullable String parameterSet,
    @Nullable List<@Nullable OverrideEntry> overrides,
    @Nullable List<@Nullable String> areas,
    @Nullable Double growthPct,
    @Nullable Map<String, @Nullable DistributionEntry> variables,
    @Nullable Double samples,
    @Nullable Long seed) {}
