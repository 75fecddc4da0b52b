package uk.datr.workforce.calculator.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.json.EngineJson;

/**
 * What an analysis is made of: all of it, so that a job needs nothing else and nobody's permission any more.
 *
 * @param request for the engine, with its calculation and all its parameters
 * @param label the client's own words for it
 * @param provenance what the answer can be made again from
 */
public record AnalysisParameters<R extends Record>(
    R request, @Nullable String label, CalculationProvenance provenance) {

  /** Why a job is given up that an earlier release started. */
  public static final String NO_LONGER_POSSIBLE =
      "The rules of this release refuse what an earlier one accepted. Send the request again.";

  private static final String REQUEST = "request";
  private static final String LABEL = "label";
  private static final String PROVENANCE = "provenance";
  private static final String ILLUSTRATIVE = "illustrative";
  private static final String CURRENT = "current";

  /** As JSON to be stored. */
  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(REQUEST, EngineJson.toTree(RecordJson.of(request)));
    json.put(LABEL, label);
    ObjectNode from = json.putObject(PROVENANCE);
    from.put("engineVersion", provenance.engineVersion());
    from.put("parameterSet", provenance.parameterSet());
    from.put("parameterSetHash", provenance.parameterSetHash());
    from.put("inputHash", provenance.inputHash());
    from.put("seed", provenance.seed());
    provenance.illustrative().forEach(from.putArray(ILLUSTRATIVE)::add);
    Explanation.Origin current = provenance.current();
    if (current != null) {
      ObjectNode origin = from.putObject(CURRENT);
      origin.put("provenance", current.provenance().name());
      origin.put("citation", current.citation());
      origin.put("date", current.date());
      origin.put("note", current.note());
    }
    return json;
  }

  /** From stored JSON. */
  public static <R extends Record> AnalysisParameters<R> of(Class<R> type, JsonNode json) {
    JsonNode from = json.path(PROVENANCE);
    List<String> illustrative = new ArrayList<>();
    from.path(ILLUSTRATIVE).forEach(pointer -> illustrative.add(pointer.asText()));
    return new AnalysisParameters<>(
        RecordJson.to(type, Objects.requireNonNull(EngineJson.of(json.path(REQUEST)))),
        json.path(LABEL).textValue(),
        new CalculationProvenance(
            from.path("engineVersion").asText(),
            from.path("parameterSet").textValue(),
            from.path("parameterSetHash").textValue(),
            from.path("inputHash").textValue(),
            from.hasNonNull("seed") ? (Long) from.path("seed").longValue() : null,
            illustrative,
            origin(from.path(CURRENT))));
  }

  private static Explanation.@Nullable Origin origin(JsonNode json) {
    return json.isObject()
        ? new Explanation.Origin(
            Provenance.valueOf(json.path("provenance").asText()),
            json.path("citation").textValue(),
            json.path("date").textValue(),
            json.path("note").textValue())
        : null;
  }
}
