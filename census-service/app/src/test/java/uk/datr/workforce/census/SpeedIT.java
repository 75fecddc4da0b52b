package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.testkit.parts.Tokens;

/** The figure that the hot path promises is 40 ms; the bar here is wide, because tests share their machine. */
@QuarkusTest
class SpeedIT {

  private static final int WARM_UP = 100;
  private static final int MEASURED = 100;
  private static final long BAR_MILLIS = 150;

  @TestHTTPResource URI service = URI.create("/");

  @Test
  void aReturnOfFourHundredLinesIsValidatedAndStoredQuickly() throws Exception {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    ReturnJson large = ReturnJson.large();
    Census.saved(collection, unit, large);
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(returnOf(collection, unit)))
            .header("Authorization", "Bearer " + Tokens.machine("aire-system"))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(large.toString()))
            .build();
    List<Double> millis = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(status).isEqualTo(200);
        if (i >= WARM_UP) {
          millis.add(took);
        }
      }
    }
    millis.sort(null);
    double p50 = millis.get(MEASURED / 2);
    double p95 = millis.get(MEASURED * 95 / 100);
    System.out.printf(
        "Draft of %d lines over HTTP: p50 %.1f ms, p95 %.1f ms%n", large.lines(), p50, p95);
    assertThat(p95).isLessThan(BAR_MILLIS);
  }
}
