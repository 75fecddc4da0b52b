package uk.datr.workforce.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param from the earliest instant
 * @param to the first instant that is too late
 */
public record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String action,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable String actor) {}
