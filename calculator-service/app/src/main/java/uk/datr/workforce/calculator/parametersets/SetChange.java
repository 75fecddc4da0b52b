package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.engine.parameterset.Change;
import uk.datr.workforce.calculator.json.EngineJson;

/** A value that a version changes in its parent, as it is sent, stored and shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ParameterChange",
    description = "A value that a version changes in its parent, with the reason and the source.")
record SetChange(
    @Schema(
            required = true,
            maxLength = 300,
            description = "JSON pointer into the parameters",
            examples = "/roles/NURSE/salary")
        String pointer,
    @Schema(
            required = true,
            implementation = Object.class,
            description = "The new value: a number, a text or a whole part",
            examples = "38000")
        JsonNode value,
    @Schema(
            required = true,
            maxLength = 1000,
            description = "Why, in plain English",
            examples = "The pay award of 2026.")
        String reason,
    @Schema(maxLength = 100, description = "Who changed it; the one who sends it")
        @Nullable String author,
    @Schema(required = true) Explanation.Origin source) {

  /** The change for the engine. */
  Change by(String writer) {
    return new Change(
        pointer, EngineJson.of(value), reason, author == null ? writer : author, source.toSource());
  }

  static SetChange of(Change change) {
    return new SetChange(
        Objects.requireNonNull(change.pointer()),
        EngineJson.toTree(Objects.requireNonNull(change.value())),
        Objects.requireNonNull(change.reason()),
        change.author(),
        Explanation.Origin.of(Objects.requireNonNull(change.source())));
  }
}
