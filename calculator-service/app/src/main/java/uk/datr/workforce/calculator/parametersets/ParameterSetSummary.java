package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;

/** A version of a set as lists show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ParameterSetSummary", description = "A version of a parameter set.")
record ParameterSetSummary(
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
    @Schema(required = true) Instant createdAt,
    @Nullable Instant publishedAt,
    @Nullable Instant retiredAt,
    @Schema(required = true, description = "What you may do with it now")
        List<SetAction> allowedActions) {

  static ParameterSetSummary of(StoredSet stored, Authority authority, String actor) {
    ParameterSet set = stored.set();
    return new ParameterSetSummary(
        set.reference(),
        set.id(),
        set.version().toString(),
        set.state(),
        set.parent(),
        stored.hash(),
        stored.createdAt(),
        stored.publishedAt(),
        stored.retiredAt(),
        SetAction.allowed(set, authority, actor));
  }
}
