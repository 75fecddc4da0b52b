package uk.datr.workforce.calculator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Requests that tests send, as trees to change. */
public final class Bodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE =
      Path.of("..", "engine", "src", "test", "resources", "worked-example");

  private Bodies() {}

  /** The worked example of the specification. */
  public static ObjectNode workedExample() {
    return (ObjectNode) file("request.json");
  }

  /** What it comes to, to six decimals. */
  public static JsonNode workedExampleResult() {
    return file("expected.json");
  }

  /** A small calculation of an area with the shipped set and who is in post. */
  public static ObjectNode calculation(String area) {
    return parse(
        """
        {"area": "%s", "period": "2025-26",
         "demand": {"OPIATE": {"basis": "ANNUAL_IN_TREATMENT", "count": 900, "newPresentations": 270,
                               "meanWeeksInTreatment": 44, "complexityMix": {"LOW": 0.3, "MEDIUM": 0.45, "HIGH": 0.25}}},
         "current": {"DRUG_ALCOHOL_WORKER": 12},
         "parameterSet": "illustrative@1.0.0"}
        """
            .formatted(area));
  }

  /** A scenario of an area. */
  public static ObjectNode scenario(String name, String area) {
    ObjectNode scenario = JSON.createObjectNode().put("name", name);
    scenario.set("calculation", calculation(area));
    return scenario;
  }

  /** A plan of two years made from a scenario. */
  public static ObjectNode plan(String scenarioId) {
    return parse("{\"name\": \"Prepared\", \"firstYear\": \"2026-27\", \"years\": 2}")
        .put("scenarioId", scenarioId);
  }

  /** JSON as a tree. */
  public static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode file(String name) {
    try {
      return JSON.readTree(EXAMPLE.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
