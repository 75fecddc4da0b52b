package uk.datr.workforce.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Caller} from the claims of a verified token. */
@ApplicationScoped
class Callers {

  private static final Pattern JOB_GROUP = Pattern.compile("/organisations/([^/]+)/([^/]+)");

  private final AccessConfig config;

  Callers(AccessConfig config) {
    this.config = config;
  }

  Caller of(JsonWebToken token) {
    String client = String.valueOf(token.<@Nullable Object>getClaim("azp"));
    Instant signedIn = signedIn(token);
    return new Caller(
        token.getSubject(),
        client,
        signedIn != null && client.equals(config.browserClient()),
        signedIn,
        nationalJobs(token),
        jobsByOrganisation(token));
  }

  /** The token library answers 0 for a time that is not in the token. */
  private static @Nullable Instant signedIn(JsonWebToken token) {
    Object time =
        token.getClaimNames().contains("auth_time")
            ? token.<@Nullable Object>getClaim("auth_time")
            : null;
    return time instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
  }

  private static Set<Job> nationalJobs(JsonWebToken token) {
    Object realmAccess = token.<@Nullable Object>getClaim("realm_access");
    Object roles = realmAccess instanceof Map<?, ?> access ? access.get("roles") : null;
    return texts(roles).stream()
        .flatMap(role -> Job.find(role).stream())
        .filter(Job::national)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Set<Job>> jobsByOrganisation(JsonWebToken token) {
    Map<String, Set<Job>> jobs = new HashMap<>();
    for (String group : texts(token.<@Nullable Object>getClaim("groups"))) {
      Matcher parts = JOB_GROUP.matcher(group);
      if (parts.matches()) {
        Job.find(parts.group(2))
            .filter(job -> !job.kinds().isEmpty())
            .ifPresent(job ->
                jobs.computeIfAbsent(parts.group(1), code -> EnumSet.noneOf(Job.class)).add(job));
      }
    }
    return jobs;
  }

  /** Claims hold plain or JSON-P values, depending on where the token library met them. */
  private static Set<String> texts(@Nullable Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream()
            .map(value ->
                value instanceof jakarta.json.JsonString text
                    ? text.getString()
                    : String.valueOf(value))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
