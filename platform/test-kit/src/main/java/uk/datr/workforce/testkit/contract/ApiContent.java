package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A body of one media type, of a request or an answer.
 *
 * @param mediaType without parameters
 * @param schemaName under which {@link ApiContract} knows its schema; empty when none is documented
 * @param schema as documented, reference not followed
 * @param examples by their names, in the order of the document
 */
public record ApiContent(
    String mediaType, String schemaName, JsonNode schema, Map<String, JsonNode> examples) {

  public ApiContent {
    examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
  }
}
