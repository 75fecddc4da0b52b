package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What a unit or one of its predecessors said in the collection before, as it became final.
 *
 * @param unitId the unit that said it
 * @param lineage how that unit is related to the unit that answers now
 * @param referenceDate the day on which its staff were counted
 * @param explanations what it said about the warnings
 */
public record PriorReturn(
    String unitId,
    Lineage lineage,
    LocalDate referenceDate,
    ReturnContent content,
    List<Explained> explanations) {

  public PriorReturn {
    explanations = List.copyOf(explanations);
  }

  /**
   * The explanation of a warning.
   *
   * @param place where the warning was, as {@link StablePlace} names it in that return; empty when the explanation was for
   *     the whole rule
   * @param code code of CL-22
   * @param text in words; empty when there were none or they have been redacted
   */
  public record Explained(String ruleId, String place, String code, String text) {}
}
