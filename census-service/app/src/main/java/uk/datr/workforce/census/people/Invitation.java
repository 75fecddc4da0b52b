package uk.datr.workforce.census.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to work for an organisation.
 *
 * @param email forgotten as soon as it is settled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Invitation", description = "An invitation to work for an organisation.")
public record Invitation(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(description = "Forgotten as soon as it is settled", examples = "sam@aire.example")
        @Nullable String email,
    @Schema(required = true) List<String> jobs,
    @Schema(required = true) State state,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant expiresAt,
    @Schema(description = "When it was accepted, withdrawn or expired")
        @Nullable Instant settledAt) {

  /** Keeps its own copy. */
  public Invitation {
    jobs = List.copyOf(jobs);
  }

  Invitation accepted(Instant at) {
    return new Invitation(
        id, organisationCode, null, jobs, State.ACCEPTED, createdAt, expiresAt, at);
  }

  /** How far an invitation has come. */
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
  }
}
