package uk.datr.workforce.census.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answered return of the example history, as its submitter would send it.
 *
 * @param collectionId the collection that it answers
 * @param unitId the unit that it answers for
 * @param body the return in the wire shape of the census API
 * @param explanations one for every warning that the body draws
 * @param submittedBy the invented submitter
 * @param submittedAt inside the collection's window
 * @param signedBy another invented person, or null where nobody has signed
 * @param signedAt after the submission; null where nobody has signed
 * @param agreesToAreaFigures what the declaration of the signed return says
 */
public record ExampleReturn(
    String collectionId,
    UUID unitId,
    JsonNode body,
    List<ExampleExplanation> explanations,
    String submittedBy,
    Instant submittedAt,
    @Nullable String signedBy,
    @Nullable Instant signedAt,
    boolean agreesToAreaFigures) {

  /** Keeps its own copy of the explanations. */
  public ExampleReturn {
    explanations = List.copyOf(explanations);
  }
}
