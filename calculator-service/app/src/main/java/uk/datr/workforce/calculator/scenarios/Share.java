package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a scenario is shared with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScenarioShare", description = "Whom a scenario is shared with, since when.")
record Share(
    @Schema(required = true) Audience with,
    @Schema(description = "GSS code of the authority", examples = "E06000023")
        @Nullable String laCode,
    @Schema(required = true) Instant sharedAt) {

  /** Kinds of readers. */
  @Schema(name = "ScenarioAudience")
  enum Audience {
    /** National jobs. */
    NHS_ENGLAND,
    /** One authority, by its code. */
    LOCAL_AUTHORITY
  }
}
