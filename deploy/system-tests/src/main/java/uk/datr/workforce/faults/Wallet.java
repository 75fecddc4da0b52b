package uk.datr.workforce.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.stack.SignIn;
import uk.datr.workforce.stack.StackException;

/** The tokens of a lane's callers. A token is used until shortly before its end; then Keycloak is asked for another. */
final class Wallet {

  /** The machine client of the organisation whose units the lane registers. */
  static final String SYSTEM = "aire-system";

  private static final String ANALYST = "analyst";
  private static final Duration MARGIN = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final Platform platform;
  private final Purse system = new Purse();
  private final Purse analyst = new Purse();

  Wallet(Wire wire, Platform platform) {
    this.wire = wire;
    this.platform = platform;
  }

  /** The token of the submitting system; empty when it has ended and Keycloak gives no other. */
  Optional<String> system(Recorder recorder) {
    return system.token(() -> machineAnswer(recorder, SYSTEM));
  }

  /** The token of the analyst, likewise. */
  Optional<String> analyst(Recorder recorder) {
    return analyst.token(() -> personAnswer(recorder));
  }

  /** Throws all tokens away, so that a round begins with fresh ones. */
  void empty() {
    system.empty();
    analyst.empty();
  }

  /** Asks for a token that nobody needs, to see how Keycloak answers. */
  void tryToSignIn(Recorder recorder) {
    machineAnswer(recorder, "leeds-system");
  }

  private Optional<JsonNode> machineAnswer(Recorder recorder, String client) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform.realm() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id="
                        + client
                        + "&client_secret="
                        + platform.clientSecret()));
    Outcome outcome =
        wire.send(recorder, client, Operation.SIGN_IN, "", request, Function.identity());
    return outcome instanceof Outcome.Answered answered && answered.successful()
        ? Optional.of(json(answered.content()))
        : Optional.empty();
  }

  private Optional<JsonNode> personAnswer(Recorder recorder) {
    Duration from = recorder.now();
    Optional<JsonNode> answer = Optional.empty();
    Outcome outcome;
    try {
      answer =
          Optional.of(new SignIn(platform.realm()).person(ANALYST, platform.password()).answer());
      outcome = new Outcome.Answered(200, 0, "", "");
    } catch (StackException refused) {
      outcome =
          switch (refused.getCause()) {
            case ConnectException _ -> new Outcome.NoAnswer(Outcome.Silence.REFUSED);
            case null -> new Outcome.Answered(500, 0, "", "");
            default -> new Outcome.NoAnswer(Outcome.Silence.BROKEN);
          };
    }
    recorder.add(new Exchange(ANALYST, Operation.SIGN_IN, "", from, recorder.now(), outcome));
    return answer;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new StackException("Keycloak's answer is no JSON", notJson);
    }
  }

  /** One caller's token. */
  private static final class Purse {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String token;
    private long until;

    Optional<String> token(Supplier<Optional<JsonNode>> signIn) {
      lock.lock();
      try {
        if (token == null || System.nanoTime() > until) {
          token = null;
          signIn
              .get()
              .ifPresent(answer -> {
                Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong());
                token = answer.path("access_token").asText();
                until = System.nanoTime() + lifetime.minus(MARGIN).toNanos();
              });
        }
        return Optional.ofNullable(token);
      } finally {
        lock.unlock();
      }
    }

    void empty() {
      lock.lock();
      try {
        token = null;
      } finally {
        lock.unlock();
      }
    }
  }
}
