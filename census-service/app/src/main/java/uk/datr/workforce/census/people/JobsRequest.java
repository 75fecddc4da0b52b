package uk.datr.workforce.census.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The jobs that somebody is to hold at an organisation. */
@Schema(
    name = "JobsRequest",
    description = "The jobs that somebody is to hold at an organisation from now on.",
    additionalProperties = Schema.False.class)
public record JobsRequest(
    @Schema(
            required = true,
            minItems = 1,
            maxItems = 10,
            description = "Jobs that the organisation's kind knows",
            examples = "[\"return-editor\", \"organisation-reader\"]")
        List<String> jobs) {

  /** Keeps its own copy. */
  public JobsRequest {
    jobs = List.copyOf(jobs);
  }
}
