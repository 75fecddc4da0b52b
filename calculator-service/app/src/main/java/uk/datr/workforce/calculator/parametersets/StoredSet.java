package uk.datr.workforce.calculator.parametersets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;

/**
 * A version of a set as it is stored.
 *
 * @param set the version
 * @param hash of its content
 * @param createdAt when it was drafted
 * @param publishedAt when it was published; none for a draft
 * @param retiredAt when it was retired; none before
 */
record StoredSet(
    ParameterSet set,
    String hash,
    Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Instant retiredAt) {}
