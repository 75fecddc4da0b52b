package uk.datr.workforce.census.collections;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is planned of a collection.
 *
 * @param referenceDate the day on which staff are counted
 * @param specVersion version of the specification; null for the newest, or for that of the collection
 * @param opensAt first instant of the window for returns
 * @param closesAt first instant after it
 */
@Schema(
    name = "CollectionEntry",
    description = "What is planned of a collection.",
    additionalProperties = Schema.False.class)
public record CollectionEntry(
    @Schema(
            required = true,
            pattern = "^[A-Z0-9][A-Z0-9-]{2,19}$",
            description = "Id of the collection",
            examples = "DATRWC-2026")
        String collectionId,
    @Schema(
            required = true,
            minimum = "2020",
            maximum = "2100",
            description = "The year that it is about",
            examples = "2026")
        int year,
    @Schema(
            required = true,
            format = "date",
            description = "The day on which staff are counted",
            examples = "2026-06-30")
        LocalDate referenceDate,
    @Schema(
            nullable = true,
            maxLength = 20,
            description =
                "Version of the return's specification; left away, the newest for a new collection and its own for one that is there",
            examples = "2026.1")
        @Nullable String specVersion,
    @Schema(
            required = true,
            format = "date-time",
            description = "First instant at which returns are taken, in UTC",
            examples = "2026-07-10T08:00:00Z")
        Instant opensAt,
    @Schema(
            required = true,
            format = "date-time",
            description = "First instant at which they are taken no more, in UTC",
            examples = "2026-09-01T16:00:00Z")
        Instant closesAt) {}
