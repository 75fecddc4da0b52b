package uk.datr.workforce.calculator.engine.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads, supports or supervises whom (specification B3).
 *
 * @param type {@code SPAN} or {@code SUPERVISION}
 * @param provider role that leads, supports or supervises
 * @param of roles that it is for
 * @param span WTE for each WTE of the provider, above 0; for a span
 * @param hoursPerMonthPerHead hours, 0 or more; for supervision
 * @param groupSize heads supervised together, 1 or more; for supervision
 * @param share part of the supervision that the provider gives, 0 to 1; for supervision
 */
public record StructureEntry(
    @Nullable String type,
    @Nullable String provider,
    @Nullable List<@Nullable String> of,
    @Nullable Double span,
    @Nullable Double hoursPerMonthPerHead,
    @Nullable Double groupSize,
    @Nullable Double share) {}
