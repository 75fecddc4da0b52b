package uk.datr.workforce.kit.republication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent again.
 *
 * @param topic only what is told on this topic; null for all topics of the service
 */
@Schema(description = "What is to be sent again: all topics of the service, or one.")
public record RepublicationRequest(
    @Schema(maxLength = 100, examples = "workforce.census-facts") @Nullable String topic) {}
