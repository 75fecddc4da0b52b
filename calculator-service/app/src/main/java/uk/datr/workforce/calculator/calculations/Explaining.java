package uk.datr.workforce.calculator.calculations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.explanation.Importance;
import uk.datr.workforce.calculator.engine.explanation.PlainLanguage;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/** Explains numbers of a calculation. */
@ApplicationScoped
public class Explaining {

  /** The working repeats what several numbers rest on, so that it would grow beyond reading. */
  private static final int DEEPEST_WORKING = 6;

  /** What an explanation comes to. */
  public sealed interface Answer {

    /** The number is explained. */
    record Explained(Explanation explanation) implements Answer {}

    /** There is no such number, or no result at all. */
    record Refused(List<Finding> findings) implements Answer {

      /** Keeps its own copy of the findings. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Explains a number of a request that was prepared. */
  public Answer explain(CalculationRequest request, Sources sources, ExplanationQuestion question) {
    if (question.role() != null && question.figure() != null) {
      return refused(FindingCodes.NOT_ALLOWED, "/figure", "Ask for a role or for a figure.");
    }
    return switch (Tracing.of(request, sources)) {
      case Tracing.Refused refused -> new Answer.Refused(Faults.told(refused.findings(), ""));
      case Tracing.Traced(Trace trace) -> explain(trace, question);
    };
  }

  private static Answer explain(Trace trace, ExplanationQuestion question) {
    Optional<Role> role = question.known();
    if (question.role() != null
        && (role.isEmpty() || trace.find(requiredWte(role.get())) == null)) {
      return refused(
          FaultCode.UNKNOWN_CODE.name(), "/role", "This role is not one that was calculated.");
    }
    String figure =
        role.map(Explaining::requiredWte)
            .orElse(question.figure() == null ? Trace.TOTAL : question.figure());
    if (trace.find(figure) == null) {
      return refused(
          FaultCode.UNKNOWN_CODE.name(), "/figure", "The calculation has no number of this id.");
    }
    PlainLanguage language = new PlainLanguage(trace);
    return new Answer.Explained(
        Explanation.of(
            Importance.of(trace, figure),
            trace.excerpt(figure, question.depth()).stream().map(Explanation.Node::of).toList(),
            language.working(figure, Math.min(question.depth(), DEEPEST_WORKING)),
            role.map(language::story).orElse(List.of())));
  }

  private static String requiredWte(Role role) {
    return "roles." + role + ".requiredWte";
  }

  private static Answer refused(String code, String pointer, String message) {
    return new Answer.Refused(List.of(Finding.error(code, pointer, message)));
  }
}
