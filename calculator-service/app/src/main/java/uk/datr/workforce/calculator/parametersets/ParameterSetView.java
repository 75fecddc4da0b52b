package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.ParametersBody;
import uk.datr.workforce.calculator.calculations.SourceMaps;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.json.EngineJson;

/** A version of a set with every value and where it comes from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ParameterSet",
    description =
        "A version of a parameter set: every value and where it comes from. It never changes.")
record ParameterSetView(
    @Schema(
            required = true,
            description = "The name under which a calculation refers to it",
            examples = "illustrative@1.0.0")
        String reference,
    @Schema(required = true, examples = "illustrative") String id,
    @Schema(required = true, examples = "1.0.0") String version,
    @Schema(required = true) SetState state,
    @Schema(description = "The version that it derives from") @Nullable String parent,
    @Schema(required = true, description = "SHA-256 of its canonical JSON (RFC 8785)") String hash,
    @Schema(required = true, implementation = ParametersBody.class) JsonNode parameters,
    @Schema(
            required = true,
            description =
                "Where values come from, by JSON pointer; a pointer to a part speaks for all in it")
        Map<String, Explanation.Origin> sources,
    @Schema(required = true, description = "What differs from the parent, with reasons")
        List<SetChange> changes,
    @Schema(required = true, description = "Who drafted it") String author,
    @Schema(description = "Who published it") @Nullable String publisher,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Instant retiredAt,
    @Schema(required = true, description = "What you may do with it now")
        List<SetAction> allowedActions) {

  static ParameterSetView of(StoredSet stored, Authority authority, String actor) {
    ParameterSet set = stored.set();
    return new ParameterSetView(
        set.reference(),
        set.id(),
        set.version().toString(),
        set.state(),
        set.parent(),
        stored.hash(),
        EngineJson.toTree(RecordJson.of(set.parameters())),
        SourceMaps.of(set.sources()),
        set.changes().stream().map(SetChange::of).toList(),
        set.author(),
        set.publisher(),
        stored.createdAt(),
        stored.publishedAt(),
        stored.retiredAt(),
        SetAction.allowed(set, authority, actor));
  }
}
