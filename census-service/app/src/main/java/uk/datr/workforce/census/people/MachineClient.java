package uk.datr.workforce.census.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A system of an organisation.
 *
 * @param secret told once, when the client is made and when it gets a new one; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MachineClient", description = "A system of an organisation.")
public record MachineClient(
    @Schema(required = true, examples = "org-1001-0198a000") String clientId,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true, examples = "HR system") String name,
    @Schema(required = true) List<String> jobs,
    @Schema(
            required = true,
            description =
                "READY; MAKING and REMOVING end within a minute, or when the sign-in service is back")
        State state,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "When its secret was changed last") @Nullable Instant secretChangedAt,
    @Schema(description = "Told once, and kept by nobody here") @Nullable String secret) {

  /** Keeps its own copy. */
  public MachineClient {
    jobs = List.copyOf(jobs);
  }

  MachineClient withSecret(String told, Instant at) {
    return new MachineClient(
        clientId, organisationCode, name, jobs, State.READY, createdAt, at, told);
  }

  /** How far work at a client has come. */
  public enum State {
    MAKING,
    READY,
    REMOVING,
    REMOVED
  }
}
