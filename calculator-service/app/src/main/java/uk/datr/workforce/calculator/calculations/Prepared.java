package uk.datr.workforce.calculator.calculations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.kit.problem.Finding;

/** What the checks of a calculation come to. */
public sealed interface Prepared {

  /**
   * It can be calculated.
   *
   * @param request with all its parameters
   * @param sources where its values come from, by pointer into the request
   * @param set that it was calculated with; none when the parameters were given in full
   */
  record Ready(CalculationRequest request, Sources sources, CalculableSets.@Nullable Known set)
      implements Prepared {

    /** What the result can be made again from. */
    public Identity identity(@Nullable Long seed) {
      return identityOf(request, seed);
    }

    /** What an analysis of it can be made again from. */
    public Identity identityOf(Record analysis, @Nullable Long seed) {
      return new Identity(
          Identity.ENGINE_VERSION,
          set == null ? null : set.set().reference(),
          set == null ? null : set.hash(),
          CanonicalJson.sha256(RecordJson.of(analysis)),
          seed);
    }
  }

  /** It cannot; every fault is named. */
  record Refused(List<Finding> findings) implements Prepared {

    /** Keeps its own copy of the findings. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
