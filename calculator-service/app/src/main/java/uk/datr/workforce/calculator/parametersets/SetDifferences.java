package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.ChangeWeight;
import uk.datr.workforce.calculator.engine.parameterset.Difference;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.json.EngineJson;

/** The values in which two versions differ. */
@Schema(
    name = "ParameterSetDifferences",
    description = "The values in which two versions differ, in order of pointer.")
record SetDifferences(
    @Schema(required = true, examples = "illustrative@1.0.0") String before,
    @Schema(required = true, examples = "north-east@1.0.0") String after,
    @Schema(required = true) List<Value> differences) {

  static SetDifferences between(ParameterSet before, ParameterSet after) {
    return new SetDifferences(
        before.reference(),
        after.reference(),
        Difference.between(RecordJson.of(before.parameters()), RecordJson.of(after.parameters()))
            .stream()
            .map(each ->
                new Value(each.pointer(), tree(each.before()), tree(each.after()), each.weight()))
            .toList());
  }

  private static @Nullable JsonNode tree(@Nullable Json json) {
    return json == null ? null : EngineJson.toTree(json);
  }

  /** One value. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ParameterDifference", description = "A value in which two versions differ.")
  record Value(
      @Schema(required = true, description = "JSON pointer", examples = "/roles/NURSE/salary")
          String pointer,
      @Schema(
              implementation = Object.class,
              description = "Absent when only the second has it",
              examples = "37796")
          @Nullable JsonNode before,
      @Schema(
              implementation = Object.class,
              description = "Absent when only the first has it",
              examples = "38000")
          @Nullable JsonNode after,
      @Schema(required = true, description = "What the difference is to those who use the set")
          ChangeWeight weight) {}
}
