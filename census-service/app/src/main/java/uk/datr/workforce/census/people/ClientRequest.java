package uk.datr.workforce.census.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A machine client that an organisation wants. */
@Schema(
    name = "ClientRequest",
    description = "A machine client that an organisation wants.",
    additionalProperties = Schema.False.class)
public record ClientRequest(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 100,
            pattern = "^[^\\p{Cntrl}]+$",
            description = "What people call it",
            examples = "HR system")
        String name,
    @Schema(required = true, minItems = 1, maxItems = 10, examples = "[\"return-editor\"]")
        List<String> jobs) {

  /** Keeps its own copy. */
  public ClientRequest {
    jobs = List.copyOf(jobs);
  }
}
