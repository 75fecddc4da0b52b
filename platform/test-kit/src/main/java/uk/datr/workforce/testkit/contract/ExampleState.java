package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an example meets: who sends it, and the identifiers of the state that was prepared for it in place of its own.
 *
 * @param caller name of an example person or machine; null for the first job that the access matrix lets in
 * @param parameters values by parameter, instead of the documented examples
 * @param body changes identifiers of the body
 * @param status that answers it, where the state does not allow success; null for any success
 * @param tidy takes away what was prepared, so that no other test meets it
 */
public record ExampleState(
    @Nullable String caller,
    Map<String, String> parameters,
    UnaryOperator<JsonNode> body,
    @Nullable Integer status,
    Runnable tidy) {

  public ExampleState {
    parameters = Map.copyOf(parameters);
  }

  /** Nothing has to be prepared. */
  public static ExampleState asItIs() {
    return new ExampleState(null, Map.of(), UnaryOperator.identity(), null, () -> {});
  }

  /** The same, sent by somebody else. */
  public ExampleState by(String name) {
    return new ExampleState(name, parameters, body, status, tidy);
  }

  /** The same, refused with that status. */
  public ExampleState answered(int refusal) {
    return new ExampleState(caller, parameters, body, refusal, tidy);
  }

  /** The same, tidied up afterwards. */
  public ExampleState tidiedBy(Runnable afterwards) {
    return new ExampleState(caller, parameters, body, status, afterwards);
  }

  /** The same with another value of a parameter. */
  public ExampleState with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new ExampleState(caller, more, body, status, tidy);
  }

  /** The same with another text in place of one in the file that is the body. */
  public ExampleState withText(String text, String value) {
    return new ExampleState(
        caller,
        parameters,
        node -> TextNode.valueOf(body.apply(node).asText().replace(text, value)),
        status,
        tidy);
  }

  /** The same with another text in a field of the body, which has to have that field. */
  public ExampleState withField(String pointer, String value) {
    int end = pointer.lastIndexOf('/');
    return new ExampleState(
        caller,
        parameters,
        node -> {
          JsonNode changed = body.apply(node).deepCopy();
          if (!(changed.at(pointer.substring(0, end)) instanceof ObjectNode object)
              || !object.has(pointer.substring(end + 1))) {
            throw new IllegalArgumentException("The example has no field " + pointer);
          }
          object.put(pointer.substring(end + 1), value);
          return changed;
        },
        status,
        tidy);
  }
}
