package uk.datr.workforce.calculator.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** Work that was checked and may be long. It has no other effect than its answer. */
public interface Analysis {

  /** Name of the kind of job that does it when it is long; never changes. */
  String kind();

  /** About how many steps of arithmetic it takes. */
  long steps();

  /** What a job makes this very analysis of again. */
  JsonNode parameters();

  /** Does it. */
  Outcome carryOut(Progress progress);

  /** What it comes to. */
  sealed interface Outcome {

    /**
     * It is done.
     *
     * @param view that is answered
     */
    record Done(Object view) implements Outcome {}

    /** Its values are so large or small together that there is no result. */
    record Refused(List<Finding> findings) implements Outcome {

      /** Keeps its own copy of the findings. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }
}
