package uk.datr.workforce.census.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.WithdrawalReason;

/** What an analyst decides about a return. */
@Schema(
    name = "Review",
    description = "What an analyst decides about a return.",
    additionalProperties = Schema.False.class)
public record Review(
    @Schema(
            required = true,
            description =
                "ACCEPT validates it as it stands, REOPEN asks about a signed one, WITHDRAW takes it out",
            examples = "ACCEPT")
        Decision decision,
    @Schema(nullable = true, description = "Why it is taken out; only with WITHDRAW")
        @Nullable WithdrawalReason reason,
    @Schema(
            nullable = true,
            minLength = 1,
            maxLength = 2000,
            pattern = ".*\\S.*",
            description =
                "What you want to know of who signed it; only with REOPEN. Please name no person.")
        @Nullable String question) {

  /** What can be decided. */
  @Schema(name = "ReviewDecision")
  public enum Decision {
    ACCEPT,
    REOPEN,
    WITHDRAW
  }
}
