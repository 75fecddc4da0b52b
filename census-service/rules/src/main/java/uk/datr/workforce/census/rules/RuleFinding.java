package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a return breaks.
 *
 * @param message the rule's message with its placeholders filled
 * @param pointer JSON pointer into the body as it was sent
 * @param value the value at fault, where it may be repeated: never of contact fields or free text
 * @param expected what the rule expects, in words or as a value
 * @param explanationRequired whether the submission has to explain it
 */
public record RuleFinding(
    String ruleId,
    Level level,
    String message,
    String pointer,
    @Nullable JsonNode value,
    @Nullable String expected,
    boolean explanationRequired) {

  /**
   * Whether the return is refused because of this finding: at submission by every error, before that only by an error
   * that makes the content unusable, so that an unfinished draft can be kept.
   */
  public boolean refuses(Stage stage) {
    return level == Level.ERROR
        && (stage == Stage.SUBMIT
            || stage == Stage.POST_SUBMISSION
            || RuleCatalogue.get(ruleId).refusesDraft());
  }

  /** Whether it says that something is recorded otherwise than it was sent, so that it is not said of what is kept. */
  public boolean recordedOtherwise() {
    return ruleId.equals(StructureRules.C010.id());
  }
}
