package uk.datr.workforce.census.people;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An administrator's word that the people and clients of an organisation are the right ones, once a year. */
@Schema(
    name = "PeopleConfirmation",
    description =
        "An administrator's word that the people and clients of an organisation are the right ones.")
public record Confirmation(
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true, examples = "2026") int year,
    @Schema(required = true) Instant confirmedAt,
    @Schema(required = true, description = "People who held a job then") int people,
    @Schema(required = true, description = "Machine clients that there were") int clients) {}
