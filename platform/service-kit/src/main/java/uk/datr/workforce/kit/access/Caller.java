package uk.datr.workforce.kit.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified access token says it; what the register says about the organisations is not in here.
 *
 * @param subject stable id of the person or client in Keycloak
 * @param clientId the client that the token was issued to
 * @param human whether a person signed in through the platform's browser client
 * @param authenticatedAt when the person signed in; null for a machine
 * @param nationalJobs jobs held as realm roles
 * @param jobsByOrganisation jobs held at organisations, by register code
 */
public record Caller(
    String subject,
    String clientId,
    boolean human,
    @Nullable Instant authenticatedAt,
    Set<Job> nationalJobs,
    Map<String, Set<Job>> jobsByOrganisation) {

  /** Somebody without a token. */
  public static final Caller ANONYMOUS =
      new Caller("anonymous", "", false, null, Set.of(), Map.of());

  public Caller {
    nationalJobs = Set.copyOf(nationalJobs);
    jobsByOrganisation = Map.copyOf(jobsByOrganisation);
  }
}
