package uk.datr.workforce.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.Profile;
import uk.datr.workforce.journey.Unit;

/** Those who look on while returns are submitted: an analyst, somebody who signs in, somebody with a forged token. */
final class Watchers implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_READINGS = Duration.ofMillis(150);
  private static final Duration BETWEEN_SIGN_INS = Duration.ofMillis(700);
  private static final Duration BETWEEN_FORGERIES = Duration.ofMillis(500);

  private final Lane lane;
  private final Collection collection;
  private final Unit unit;
  private final Recorder recorder;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean done;

  private Watchers(Lane lane, Collection collection, Unit unit, Recorder recorder) {
    this.lane = lane;
    this.collection = collection;
    this.unit = unit;
    this.recorder = recorder;
  }

  /** Lets them begin; they end when this is closed. */
  static Watchers start(Lane lane, Collection collection, Unit unit, Recorder recorder) {
    Watchers watchers = new Watchers(lane, collection, unit, recorder);
    watchers.repeat("analyst", BETWEEN_READINGS, watchers::readProfile);
    watchers.repeat(
        "sign-in", BETWEEN_SIGN_INS, () -> lane.wallet().tryToSignIn(watchers.recorder));
    watchers.repeat("forger", BETWEEN_FORGERIES, watchers::lookWithForgedToken);
    return watchers;
  }

  private void repeat(String name, Duration pause, Runnable act) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              while (!done) {
                act.run();
                Pause.of(pause.toMillis());
              }
            }));
  }

  private void readProfile() {
    lane.wallet()
        .analyst(recorder)
        .ifPresent(token -> {
          URI address =
              URI.create(
                  lane.platform().reporting()
                      + "/reporting/v1/areas/"
                      + Profile.ENGLAND
                      + "/profile?collection="
                      + collection.id());
          var _ =
              lane.wire()
                  .send(
                      recorder,
                      "analyst",
                      Operation.PROFILE,
                      "",
                      HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token),
                      Watchers::wte);
        });
  }

  private void lookWithForgedToken() {
    lane.wallet()
        .system(recorder)
        .ifPresent(token -> {
          int signature = token.lastIndexOf('.') + 1;
          char first = token.charAt(signature) == 'A' ? 'B' : 'A';
          String forged = token.substring(0, signature) + first + token.substring(signature + 1);
          URI address = URI.create(lane.platform().census() + collection.returnOf(unit));
          var _ =
              lane.wire()
                  .send(
                      recorder,
                      "forger",
                      Operation.FORGED,
                      unit.unitId(),
                      HttpRequest.newBuilder(address).header("Authorization", "Bearer " + forged),
                      body -> "");
        });
  }

  /** England's WTE; 0 before the first answer counts. */
  private static String wte(String body) {
    try {
      for (JsonNode figure : JSON.readTree(body).path("figures")) {
        if (figure.at("/area/code").asText().equals(Profile.ENGLAND)
            && figure.path("basis").asText().equals("PROVISIONAL")
            && figure.at("/totals/wte").isNumber()) {
          return figure.at("/totals/wte").asText();
        }
      }
      return "0";
    } catch (JsonProcessingException notJson) {
      return "-1";
    }
  }

  @Override
  public void close() {
    done = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
