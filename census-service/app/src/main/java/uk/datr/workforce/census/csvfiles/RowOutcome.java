package uk.datr.workforce.census.csvfiles;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;

/** What became of a row. */
public sealed interface RowOutcome {

  /** It is new. */
  record Created(List<Finding> said) implements RowOutcome {
    public Created {
      said = List.copyOf(said);
    }
  }

  /** It was there and says something else now. */
  record Changed(List<Finding> said) implements RowOutcome {
    public Changed {
      said = List.copyOf(said);
    }
  }

  /** It says what is known already. */
  record Unchanged(List<Finding> said) implements RowOutcome {
    public Unchanged {
      said = List.copyOf(said);
    }
  }

  /** It breaks rules. */
  record Refused(List<Finding> findings) implements RowOutcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** It follows from a row that may stand further down. */
  record Later() implements RowOutcome {}
}
