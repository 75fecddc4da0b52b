package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an operation.
 *
 * @param name as it is sent
 * @param in {@code path}, {@code query} or {@code header}
 * @param required whether a request without it is refused
 * @param schema what it has to be like, references followed
 * @param examples the documented ones; that of the schema counts when the parameter has none of its own
 */
public record ApiParameter(
    String name, String in, boolean required, JsonNode schema, List<String> examples) {

  public ApiParameter {
    examples = List.copyOf(examples);
  }

  /** The first documented example. */
  public Optional<String> example() {
    return examples.stream().findFirst();
  }
}
