package uk.datr.workforce.calculator.comparisons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.comparison.FactorEntry;

/**
 * What else a comparison says beside its calculations, as far as it could be read.
 *
 * @param label the client's own words for it
 * @param factors changes that the bridges take as one
 * @param outputs figures to bridge
 */
record ComparisonEntry(
    @Nullable String label,
    @Nullable List<@Nullable FactorEntry> factors,
    @Nullable List<@Nullable String> outputs) {}
