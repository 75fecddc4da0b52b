package uk.datr.workforce.journey;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.stack.SignIn;

/** The example people and machine clients of a platform, signed in when first needed and again before their token ends. */
public final class Callers implements AutoCloseable {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Platform platform;
  private final SignIn signIn;
  private final Clock clock;
  private final Map<String, Signed> signed = new ConcurrentHashMap<>();

  private record Signed(String token, Instant until) {}

  /** Callers of that platform. */
  public Callers(Platform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
    this.signIn = new SignIn(platform.realm());
  }

  /** A person by user name, through the authorization code flow. */
  public Caller person(String userName) {
    return caller(userName, () -> signIn.person(userName, platform.password()));
  }

  /** A machine by client id, through client credentials. */
  public Caller machine(String clientId) {
    return caller(clientId, () -> signIn.machine(clientId, platform.clientSecret()));
  }

  /** Somebody with a token of their own making. */
  public Caller withToken(String name, String token) {
    return new Caller(http, name, token);
  }

  /** Somebody without a token. */
  public Caller anonymous() {
    return new Caller(http, "anonymous", null);
  }

  /** The token that a caller of that name uses at present. */
  public String tokenOf(Caller caller) {
    Signed present = signed.get(caller.name());
    if (present == null) {
      throw new JourneyException(caller.name() + " has not signed in");
    }
    return present.token();
  }

  private Caller caller(String name, java.util.function.Supplier<SignIn.Tokens> signingIn) {
    Signed present =
        signed.compute(
            name,
            (_, known) -> {
              Instant now = clock.instant();
              if (known != null && known.until().isAfter(now)) {
                return known;
              }
              SignIn.Tokens tokens = signingIn.get();
              Duration lifetime = Duration.ofSeconds(tokens.answer().path("expires_in").asLong());
              return new Signed(tokens.accessToken(), now.plus(lifetime).minus(MARGIN));
            });
    return new Caller(http, name, present.token());
  }

  @Override
  public void close() {
    http.close();
  }
}
