package uk.datr.workforce.census.collections;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to happen to a collection. */
@Schema(
    name = "CollectionTransition",
    description = "What is to happen to a collection.",
    additionalProperties = Schema.False.class)
public record CollectionTransition(
    @Schema(required = true, examples = "OPEN") CollectionEvent event) {}
