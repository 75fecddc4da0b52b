package uk.datr.workforce.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import uk.datr.workforce.journey.JourneyException;

/** Sends requests and records what becomes of them; whatever happens is an outcome and never an exception. */
final class Wire implements AutoCloseable {

  /** A client that waits longer than that is told nothing, and that is a finding. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * Sends a request.
   *
   * @param content what is kept of a successful body
   */
  Outcome send(
      Recorder recorder,
      String client,
      Operation operation,
      String unit,
      HttpRequest.Builder request,
      Function<String, String> content) {
    Duration from = recorder.now();
    Outcome outcome = outcome(request.timeout(PATIENCE).build(), content);
    recorder.add(new Exchange(client, operation, unit, from, recorder.now(), outcome));
    return outcome;
  }

  private Outcome outcome(HttpRequest request, Function<String, String> content) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      boolean successful = response.statusCode() / 100 == 2;
      return new Outcome.Answered(
          response.statusCode(),
          response.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0),
          successful ? "" : code(response.body()),
          successful ? content.apply(response.body()) : "");
    } catch (java.net.http.HttpTimeoutException late) {
      return new Outcome.NoAnswer(Outcome.Silence.LATE);
    } catch (ConnectException nobody) {
      return new Outcome.NoAnswer(Outcome.Silence.REFUSED);
    } catch (IOException broken) {
      return new Outcome.NoAnswer(Outcome.Silence.BROKEN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted while waiting for an answer", interrupted);
    }
  }

  private static String code(String body) {
    try {
      JsonNode code = JSON.readTree(body).path("code");
      return code.isTextual() ? code.asText() : "(no problem details)";
    } catch (IOException notJson) {
      return "(no problem details)";
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
