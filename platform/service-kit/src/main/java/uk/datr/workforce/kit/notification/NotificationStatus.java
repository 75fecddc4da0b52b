package uk.datr.workforce.kit.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message without its address and text.
 *
 * @param replyCode last answer of the mail server (RFC 5321); null when it gave none
 * @param settledAt when it came into its last state; null while it waits or is being sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NotificationStatus", description = "How far a message to a person has come.")
public record NotificationStatus(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "census-reminder") String kind,
    @Schema(examples = "ORG-1001") @Nullable String organisationCode,
    @Schema(
            required = true,
            description =
                "WAITING, SENDING, SENT (taken by the mail server), REFUSED for good, UNSURE (perhaps taken; not sent again), EXPIRED")
        NotificationState state,
    @Schema(required = true) int attempts,
    @Schema(
            description = "Last answer of the mail server, as RFC 5321 numbers it",
            examples = "250")
        @Nullable Integer replyCode,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "When the last state was reached") @Nullable Instant settledAt) {}
