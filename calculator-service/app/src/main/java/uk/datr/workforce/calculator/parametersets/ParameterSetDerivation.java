package uk.datr.workforce.calculator.parametersets;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a new version differs from a published one. */
@Schema(
    name = "ParameterSetDerivation",
    description =
        "How a new version differs from a published one. Its version follows from the weightiest change: a code or a method is major, a value minor, a text patch.")
record ParameterSetDerivation(
    @Schema(
            pattern = SetReference.ID_PATTERN,
            description = "Name of the derived set; that of its parent when left out",
            examples = "north-east")
        @Nullable String id,
    @Schema(required = true, minItems = 1, maxItems = 1000) List<SetChange> changes) {}
