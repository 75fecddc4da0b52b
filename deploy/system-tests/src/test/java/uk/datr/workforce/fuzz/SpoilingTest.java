package uk.datr.workforce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpoilingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theSameSeedAndIndexSpoilABodyTheSameWay() throws IOException {
    JsonNode body = JSON.readTree("{\"a\": {\"b\": [1, \"x\"]}, \"c\": null}");

    List<String> once = spoilt(7, body);

    assertThat(spoilt(7, body)).isEqualTo(once);
    assertThat(spoilt(8, body)).isNotEqualTo(once);
    assertThat(once).doesNotContain(body.toString());
  }

  @Test
  void aBodyIsSpoiltWithoutChangingTheExample() throws IOException {
    JsonNode body = JSON.readTree("{\"a\": [1, 2]}");
    spoilt(1, body);
    assertThat(body).isEqualTo(JSON.readTree("{\"a\": [1, 2]}"));
  }

  @Test
  void numbersAreSentAsTheyAreWritten() throws IOException {
    assertThat(
            IntStream.range(0, 2_000)
                .mapToObj(index -> {
                  try {
                    return BodyMutation.changed(new Chance(3, index), JSON.readTree("{\"a\": 1}"));
                  } catch (IOException impossible) {
                    throw new IllegalStateException(impossible);
                  }
                }))
        .contains("{\"a\":1e309}", "{\"a\":9223372036854775808}")
        .noneMatch(text -> text.contains("number:"));
  }

  @Test
  void aRequestThatIsShownHasNoToken() {
    RawRequest signed =
        RawRequest.of("GET", "/a?b=1").plus("Authorization", "Bearer secret").plus("A", "b");

    assertThat(signed.sent()).contains("/a?b=1", "A: b").doesNotContain("secret");
    assertThat(signed.shown()).doesNotContain("secret");
  }

  private static List<String> spoilt(long seed, JsonNode body) {
    return IntStream.range(0, 50)
        .mapToObj(index -> BodyMutation.changed(new Chance(seed, index), body))
        .toList();
  }
}
