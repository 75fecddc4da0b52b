package uk.datr.workforce.census.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a job at an organisation.
 *
 * @param personId the subject of the person's tokens
 * @param jobs held at this organisation; jobs at others are not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person", description = "Somebody who holds a job at an organisation.")
public record Person(
    @Schema(required = true, examples = "7b1f3a52-9c5e-4c1d-8a40-1f0e2d3c4b5a") String personId,
    @Schema(required = true, examples = "sam.example") String userName,
    @Schema(examples = "Sam") @Nullable String firstName,
    @Schema(examples = "Example") @Nullable String lastName,
    @Schema(examples = "sam@aire.example") @Nullable String email,
    @Schema(required = true, description = "Jobs at this organisation; jobs at others are not told")
        List<String> jobs) {

  /** Keeps its own copy. */
  public Person {
    jobs = List.copyOf(jobs);
  }
}
