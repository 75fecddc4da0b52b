package uk.datr.workforce.census.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of an invitation. */
@Schema(
    name = "AcceptanceRequest",
    description = "The token of an invitation.",
    additionalProperties = Schema.False.class)
public record AcceptanceRequest(
    @Schema(
            required = true,
            minLength = 43,
            maxLength = 43,
            pattern = "^[A-Za-z0-9_-]+$",
            examples = "R3Vlc3Npbmc0M0NoYXJhY3RlcnNJc05vdFByb2JhYmx")
        String token) {}
