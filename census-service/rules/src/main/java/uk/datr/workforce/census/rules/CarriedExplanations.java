package uk.datr.workforce.census.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explanations that carry forward: a warning that had one last year is offered the same again, to be confirmed by the
 * submitter and never taken over unasked.
 */
public final class CarriedExplanations {

  private CarriedExplanations() {}

  /**
   * An explanation to be confirmed.
   *
   * @param pointer of the finding of this year
   * @param code code of CL-22
   * @param text last year's words; empty when there were none
   * @param unitId the unit that gave it
   */
  public record Suggestion(
      String ruleId, String pointer, String code, String text, String unitId) {}

  /**
   * A suggestion for every warning that had an explanation last year: at the same place, else for the whole rule.
   *
   * @param content the return that the findings are about
   */
  public static List<Suggestion> suggest(
      List<RuleFinding> findings, ReturnContent content, ReturnContext context) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (RuleFinding finding : findings) {
      if (finding.level() == Level.WARNING) {
        String place = StablePlace.of(content, finding.pointer());
        prior(context.priorReturns(), finding.ruleId(), place)
            .or(() -> prior(context.priorReturns(), finding.ruleId(), ""))
            .map(given -> given.at(finding))
            .filter(suggestion -> !suggestions.contains(suggestion))
            .ifPresent(suggestions::add);
      }
    }
    return List.copyOf(suggestions);
  }

  private record Given(String unitId, PriorReturn.Explained explained) {

    Suggestion at(RuleFinding finding) {
      return new Suggestion(
          finding.ruleId(), finding.pointer(), explained.code(), explained.text(), unitId);
    }
  }

  private static Optional<Given> prior(PriorReturns returns, String ruleId, String place) {
    return returns.returns().stream()
        .flatMap(one ->
            one.explanations().stream()
                .filter(explained -> explained.ruleId().equals(ruleId))
                .filter(explained -> explained.place().equals(place))
                .map(explained -> new Given(one.unitId(), explained)))
        .findFirst();
  }
}
