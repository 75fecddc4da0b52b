package uk.datr.workforce.calculator.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** The worked example of the specification, inputs of it that vary, and the example of a cheapest mix. */
final class Example {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Growth and weeks of each group, minutes of each intervention, people per worker in each tier: 4 + 4 + 9 + 3. */
  static final List<String> VARIABLES =
      Stream.of(
              names("/demand").map(group -> "/demand/" + group + "/growthPct"),
              names("/demand").map(group -> "/demand/" + group + "/meanWeeksInTreatment"),
              names("/parameters/interventions")
                  .map(code -> "/parameters/interventions/" + code + "/contactMinutes"),
              Stream.of("HIGH", "LOW", "MEDIUM")
                  .map(tier -> "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/" + tier))
          .flatMap(pointers -> pointers)
          .toList();

  private static final String MIX =
      """
      {"costPerWte": {"DAW": 45000, "PEER": 33000, "NURSE": 60000, "NMP": 70000, "PSY": 90000},
       "productiveHoursPerWte": {"DAW": 1300, "PEER": 1300, "NURSE": 1300, "NMP": 1300, "PSY": 1250},
       "taskHours": {"KEYWORK": 26000, "RECOVERY": 3900, "CLINICAL": 3900, "PRESCRIBING": 2600, "THERAPY": 1250},
       "eligibility": {"KEYWORK": ["DAW", "NURSE", "PSY"], "RECOVERY": ["PEER", "DAW"],
                       "CLINICAL": ["NURSE", "NMP"], "PRESCRIBING": ["NMP"], "THERAPY": ["PSY"]},
       "regulatedRoles": ["NURSE", "NMP", "PSY"], "minRegulatedShare": 0.2,
       "supervision": [{"of": ["DAW", "PEER"], "by": ["PSY"], "max": 20}]}
      """;

  private Example() {}

  /** The request as JSON. */
  static ObjectNode json() {
    try (InputStream in = Example.class.getResourceAsStream("/worked-example/request.json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, "request.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request. */
  static CalculationRequest request() {
    return request(json());
  }

  /** As many areas as there are upper-tier authorities: the example with other numbers of people. */
  static List<CalculationRequest> authorities() {
    return IntStream.rangeClosed(1, 153)
        .mapToObj(area -> {
          ObjectNode request = json();
          for (JsonNode group : request.path("demand")) {
            double size = area / 50.0;
            ((ObjectNode) group).put("count", group.path("count").doubleValue() * size);
            ((ObjectNode) group)
                .put("newPresentations", group.path("newPresentations").doubleValue() * size);
          }
          return request(request);
        })
        .toList();
  }

  /** The cheapest mix of the specification, in half steps or in any numbers. */
  static OptimisationRequest mix(boolean halfSteps) {
    try {
      ObjectNode model = (ObjectNode) JSON.readTree(MIX);
      if (halfSteps) {
        model.put("wteStep", 0.5);
      }
      return JSON.treeToValue(model, OptimisationRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalculationRequest request(ObjectNode json) {
    try {
      return JSON.treeToValue(json, CalculationRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(String pointer) {
    return json().at(pointer).properties().stream().map(field -> field.getKey()).sorted();
  }
}
