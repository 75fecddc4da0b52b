package uk.datr.workforce.census.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to invite, and for which jobs. */
@Schema(
    name = "InvitationRequest",
    description = "Whom to invite, and for which jobs.",
    additionalProperties = Schema.False.class)
public record InvitationRequest(
    @Schema(
            required = true,
            minLength = 3,
            maxLength = 254,
            pattern = "^[^@\\s,;<>]+@[^@\\s,;<>]+$",
            examples = "sam@aire.example")
        String email,
    @Schema(required = true, minItems = 1, maxItems = 10, examples = "[\"return-editor\"]")
        List<String> jobs) {

  /** Keeps its own copy. */
  public InvitationRequest {
    jobs = List.copyOf(jobs);
  }
}
