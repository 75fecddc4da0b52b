package uk.datr.workforce.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Collection;

/**
 * An authority's system as it should be: it saves drafts under a precondition, submits under an idempotency key, tries again with a
 * pause when the service is away or says so, and looks before it repeats what it is not sure of.
 */
final class SubmittingClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_PAUSE = 2_000;

  private final String name;
  private final Wire wire;
  private final Wallet wallet;
  private final URI census;
  private final Collection collection;
  private final Recorder recorder;
  private final SplittableRandom random;
  private final Duration patience;

  SubmittingClient(
      String name,
      Wire wire,
      Wallet wallet,
      URI census,
      Collection collection,
      Recorder recorder,
      SplittableRandom random,
      Duration patience) {
    this.name = name;
    this.wire = wire;
    this.wallet = wallet;
    this.census = census;
    this.collection = collection;
    this.recorder = recorder;
    this.random = random;
    this.patience = patience;
  }

  /** Hands in one return after the other, with a pause of about {@code pace} between two. */
  void handIn(List<Assignment> assignments, Duration pace) {
    for (Assignment assignment : assignments) {
      long end = System.nanoTime() + patience.toNanos();
      if (saved(assignment, end)) {
        submit(assignment, end);
      }
      Pause.of(random.nextLong(1 + 2 * pace.toMillis()));
    }
  }

  /** Sends acknowledged submissions once more, as a system does that lost its own notes. */
  void repeat(List<Assignment> assignments) {
    for (Assignment assignment : assignments) {
      wallet
          .system(recorder)
          .ifPresent(token -> {
            var _ = send(Operation.REPEAT, assignment, submission(assignment, token));
          });
    }
  }

  private boolean saved(Assignment assignment, long end) {
    boolean unclear = false;
    int attempts = 0;
    while (System.nanoTime() < end) {
      Optional<String> token = wallet.system(recorder);
      if (token.isPresent()) {
        Operation operation = unclear ? Operation.LOOK : Operation.DRAFT;
        HttpRequest.Builder request = request(assignment, "", token.get());
        Outcome outcome =
            send(
                operation,
                assignment,
                unclear
                    ? request.GET()
                    : request.header("If-None-Match", "*").PUT(text(assignment.body())));
        if (outcome instanceof Outcome.Answered answered && answered.successful()) {
          if (operation == Operation.DRAFT || !answered.content().startsWith("NOT_STARTED")) {
            return true;
          }
          unclear = false;
          continue;
        }
        boolean repeated = unclear || attempts > 0;
        if (refused(outcome) && !repeated) {
          return false;
        }
        unclear = unclear || outcome.unclear() || refused(outcome);
        pause(outcome, ++attempts);
      } else {
        pauseUpTo(1_000);
      }
    }
    return false;
  }

  private void submit(Assignment assignment, long end) {
    int attempts = 0;
    while (System.nanoTime() < end) {
      Optional<String> token = wallet.system(recorder);
      if (token.isPresent()) {
        Outcome outcome = send(Operation.SUBMIT, assignment, submission(assignment, token.get()));
        if (outcome instanceof Outcome.Answered answered && answered.successful()) {
          return;
        }
        if (assignment.abandons() && outcome.unclear()) {
          recorder.abandon(assignment.unit().unitId());
          return;
        }
        if (refused(outcome) && attempts == 0) {
          return;
        }
        pause(outcome, ++attempts);
      } else {
        pauseUpTo(1_000);
      }
    }
  }

  /** Whether it makes no sense to try again. */
  private static boolean refused(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered && answered.status() / 100 == 4;
  }

  private HttpRequest.Builder submission(Assignment assignment, String token) {
    return request(assignment, "/submissions", token)
        .header("Idempotency-Key", assignment.key())
        .POST(text(Bodies.submission()));
  }

  private HttpRequest.Builder request(Assignment assignment, String what, String token) {
    return HttpRequest.newBuilder(
            URI.create(census + collection.returnOf(assignment.unit()) + what))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Outcome send(Operation operation, Assignment assignment, HttpRequest.Builder request) {
    Function<String, String> content = SubmittingClient::stateAndHash;
    return wire.send(recorder, name, operation, assignment.unit().unitId(), request, content);
  }

  /** State of the return and the hash of all that was answered. */
  private static String stateAndHash(String body) {
    try {
      String state = JSON.readTree(body).path("state").asText();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return state + " " + HexFormat.of().formatHex(hash, 0, 8);
    } catch (JsonProcessingException notJson) {
      return "(no JSON)";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HttpRequest.BodyPublisher text(JsonNode body) {
    return HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
  }

  /** Longer after each attempt. Told to wait, it comes back sooner than it should: that may cost an answer, never a return. */
  private void pause(Outcome outcome, int attempts) {
    int longest = Math.min(LONGEST_PAUSE, 100 << Math.min(attempts, 5));
    pauseUpTo(
        outcome instanceof Outcome.Answered answered && answered.retryAfter() > 0
            ? Math.min(longest, answered.retryAfter() * 1_000)
            : longest);
  }

  private void pauseUpTo(int milliseconds) {
    Pause.of(milliseconds / 2 + random.nextInt(milliseconds / 2));
  }
}
