package uk.datr.workforce.census.example;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A collection of the example history with the instants at which it moves on.
 *
 * @param collectionId for instance DATRWC-2024
 * @param year the year of the reference date
 * @param referenceDate always a 30 June
 * @param specVersion version of the specification that its returns name
 * @param opensAt start of the window
 * @param closesAt end of the window
 * @param finalisedAt null while the collection runs
 * @param publishedAt null while the collection runs
 */
public record ExampleCollection(
    String collectionId,
    int year,
    LocalDate referenceDate,
    String specVersion,
    Instant opensAt,
    Instant closesAt,
    @Nullable Instant finalisedAt,
    @Nullable Instant publishedAt) {}
