package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.List;
import java.util.SortedMap;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.uncertainty.Distribution;
import uk.datr.workforce.calculator.engine.variation.Ends;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** A sensitivity analysis without a fault, ready to be carried out (specification B9.2, B9.3). */
public sealed interface ReadySensitivity {

  /** How many steps of arithmetic it takes, so that the time can be estimated before. */
  long steps();

  /** Carries it out. */
  SensitivityOutcome run(Progress progress);

  /**
   * One input at a time.
   *
   * @param ends how far each input goes, by pointer
   */
  record OneAtATime(Trace trace, SortedMap<String, Ends> ends, String output)
      implements ReadySensitivity {

    @Override
    public long steps() {
      // Each input has two calculations, and a program of its own that is about as long as its
      // trace.
      return 2L * ends.size() * trace.nodes().size();
    }

    @Override
    public SensitivityOutcome run(Progress progress) {
      return new SensitivityOutcome.OneAtATime(Tornado.of(trace, ends, output));
    }
  }

  /** All inputs together. */
  record Together(
      Trace trace, SortedMap<String, Distribution> variables, String output, int samples, long seed)
      implements ReadySensitivity {

    @Override
    public long steps() {
      return (long) samples * (variables.size() + 2) * program().steps();
    }

    @Override
    public SensitivityOutcome run(Progress progress) {
      Program program = program();
      SobolIndices indices =
          SobolIndices.of(variables, values -> program.run(values)[0], samples, seed, progress);
      if (!Double.isFinite(indices.variance())) {
        Findings findings = new Findings();
        findings.add(
            FaultCode.OUT_OF_RANGE,
            Pointer.ROOT.to("variables"),
            "The values are so large or small that a result is no longer a number.");
        return new SensitivityOutcome.Refused(findings.all());
      }
      return new SensitivityOutcome.Together(output, seed, indices);
    }

    private Program program() {
      return Program.of(trace, List.copyOf(variables.keySet()), List.of(output));
    }
  }
}
