package uk.datr.workforce.kit.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an event is not needed.
 *
 * @param reason for whoever reads the audit log; no personal data
 */
@Schema(description = "Why an event is not needed.")
public record DiscardRequest(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            examples = "Sent by mistake during a test of the supplier's system.")
        String reason) {}
