package uk.datr.workforce.calculator.calculations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.kit.problem.Finding;

/** Calculates what was prepared. The same request gives the same result to the last bit. */
@ApplicationScoped
public class Calculations {

  private final Calculator calculator = new Calculator();

  /** What a calculation comes to. */
  public sealed interface Answer {

    /** It was calculated. */
    record Calculated(CalculationResult result) implements Answer {}

    /** Its values are so large or small together that there is no result. */
    record Refused(List<Finding> findings) implements Answer {

      /** Keeps its own copy of the findings. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Calculates a request that was prepared, and says what the total rests on. */
  public Answer calculate(Prepared.Ready ready, @Nullable String label, @Nullable Long seed) {
    return calculate(ready.request(), ready.sources(), ready.identity(seed), label);
  }

  /** Calculates a request once more, as what it was. */
  public Answer calculate(
      CalculationRequest request, Sources sources, Identity identity, @Nullable String label) {
    return switch (calculator.calculate(request, sources)) {
      case Outcome.Refused refused -> new Answer.Refused(Faults.told(refused.findings(), ""));
      case Outcome.Calculated calculated ->
          new Answer.Calculated(
              CalculationResult.of(
                  calculated.result(),
                  label,
                  Objects.requireNonNull(request.area()),
                  Objects.requireNonNull(request.period()),
                  CalculationProvenance.of(identity, sources)));
    };
  }
}
