package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** Requests as JSON trees, which tests change field by field, and the outcomes of the engine. */
public final class Requests {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Requests() {}

  public static ObjectNode workedExample() {
    return (ObjectNode) resource("request.json");
  }

  public static JsonNode workedExampleResult() {
    return resource("expected.json");
  }

  public static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a field to a JSON value; {@code null} in the text takes the field's value away. */
  public static ObjectNode with(ObjectNode request, String pointer, String json) {
    try {
      return with(request, pointer, JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode with(ObjectNode request, String pointer, double number) {
    return with(request, pointer, request.numberNode(number));
  }

  private static ObjectNode with(ObjectNode request, String pointer, JsonNode value) {
    ObjectNode changed = request.deepCopy();
    int cut = pointer.lastIndexOf('/');
    String field = pointer.substring(cut + 1);
    JsonNode parent = changed.at(pointer.substring(0, cut));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(field), value);
    } else {
      ((ObjectNode) parent).set(field, value);
    }
    return changed;
  }

  public static double number(ObjectNode request, String pointer) {
    JsonNode node = request.at(pointer);
    assertThat(node.isNumber()).as(pointer).isTrue();
    return node.doubleValue();
  }

  public static Outcome calculate(ObjectNode request) {
    return new Calculator().calculate(request(request));
  }

  public static CalculationRequest request(JsonNode request) {
    try {
      return JSON.treeToValue(request, CalculationRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Result result(ObjectNode request) {
    return switch (calculate(request)) {
      case Outcome.Calculated calculated -> calculated.result();
      case Outcome.Refused refused ->
          throw new AssertionError("Refused: " + refused.findings() + " of " + request);
    };
  }

  public static List<Finding> findings(ObjectNode request) {
    return switch (calculate(request)) {
      case Outcome.Calculated calculated ->
          throw new AssertionError("Calculated: " + calculated.result().totals());
      case Outcome.Refused refused -> refused.findings();
    };
  }

  public static JsonNode asJson(Result result) {
    return JSON.valueToTree(result);
  }

  private static JsonNode resource(String name) {
    try (InputStream in = Requests.class.getResourceAsStream("/worked-example/" + name)) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
