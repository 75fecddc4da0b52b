package uk.datr.workforce.testkit.parts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.SignIn;

/** Access tokens of the running realm, got the way that people and machines get theirs and kept until they are about to expire. */
public final class Tokens {

  private static final Duration SAFETY = Duration.ofSeconds(60);
  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private Tokens() {}

  private record Kept(String token, Instant expiry) {}

  /** The token of an example person, who signs in through the pages of the authorization code flow. */
  public static String person(String userName) {
    return kept("person " + userName, () -> realm().person(userName, parts().userPassword()));
  }

  /** The token of an example machine client, by its client credentials. */
  public static String machine(String clientId) {
    return kept("machine " + clientId, () -> realm().machine(clientId, parts().clientSecret()));
  }

  /** The token of whoever bears the name, person or machine. */
  public static String of(String name) {
    return ExamplePeople.named(name).machine() ? machine(name) : person(name);
  }

  /** A token that the realm signed, for a job at Leeds, and that has expired. */
  public static String expired() {
    String token = realm().machine("short-lived-system", parts().clientSecret()).accessToken();
    Instant expiry = Instant.ofEpochSecond(TokenClaims.of(token).path("exp").asLong());
    Awaitility.await("expiry of the token")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> Instant.now().isAfter(expiry.plusSeconds(1)));
    return token;
  }

  /** The token of Leeds' system with one more organisation written into it: the signature no longer fits. */
  public static String tampered() {
    String[] parts = machine("leeds-system").split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("ORG-0097", "ORG-0023");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return parts[0] + "." + changed + "." + parts[2];
  }

  /** A valid token of another realm on the same Keycloak, with the same names, groups and audience. */
  public static String foreignRealm() {
    return kept(
        "foreign",
        () ->
            new SignIn(parts().foreignRealmUrl()).machine("leeds-system", parts().clientSecret()));
  }

  private static String kept(String key, Supplier<SignIn.Tokens> source) {
    return KEPT.compute(
            key,
            (same, kept) -> {
              if (kept != null && Instant.now().plus(SAFETY).isBefore(kept.expiry())) {
                return kept;
              }
              String token = source.get().accessToken();
              return new Kept(
                  token, Instant.ofEpochSecond(TokenClaims.of(token).path("exp").asLong()));
            })
        .token();
  }

  private static SignIn realm() {
    return new SignIn(parts().realmUrl());
  }

  private static PartsAddresses parts() {
    return RunningParts.shared();
  }
}
