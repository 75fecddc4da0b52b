package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.variation.Base;
import uk.datr.workforce.calculator.engine.variation.Ends;
import uk.datr.workforce.calculator.engine.variation.EndsCheck;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** Draws the uncertain inputs of a calculation many times (specification B9.1). */
public final class Simulation {

  /** Fewest samples of one simulation. */
  public static final int LEAST_SAMPLES = 1_000;

  /** Most samples of one simulation. */
  public static final int MOST_SAMPLES = 200_000;

  private static final double USUAL_SAMPLES = 10_000;

  /** Of the random numbers when no other is given. */
  public static final long USUAL_SEED = 1;

  private static final int MOST_VARIABLES = 200;

  private final Findings findings = new Findings();
  private final SimulationRequest request;

  private Simulation(SimulationRequest request) {
    this.request = request;
  }

  /** Simulates a calculation, or refuses with every fault. */
  public static SimulationOutcome of(SimulationRequest request, Progress progress) {
    return switch (prepare(request)) {
      case SimulationPreparation.Ready ready -> ready.simulation().run(progress);
      case SimulationPreparation.Refused refused ->
          new SimulationOutcome.Refused(refused.findings());
    };
  }

  /** Checks a simulation without drawing anything. */
  public static SimulationPreparation prepare(SimulationRequest request) {
    return new Simulation(request).prepared();
  }

  private SimulationPreparation prepared() {
    Base base = Base.read(request.calculation(), findings, Pointer.ROOT.to("calculation"));
    Pointer at = Pointer.ROOT.to("variables");
    SortedMap<String, Distribution> variables = variables(request.variables(), at);
    int samples = samples(request.samples());
    if (base == null) {
      return new SimulationPreparation.Refused(findings.all());
    }
    SortedMap<String, Ends> ends = new TreeMap<>();
    variables.forEach((id, each) -> ends.put(id, new Ends(each.least(), each.most())));
    new EndsCheck(base, findings, at).check(ends);
    List<String> figures =
        base.figures(
            request.outputs(), usualFigures(base.trace()), findings, Pointer.ROOT.to("outputs"));
    if (findings.faults() > 0) {
      return new SimulationPreparation.Refused(findings.all());
    }
    long seed = request.seed() == null ? USUAL_SEED : request.seed();
    return new SimulationPreparation.Ready(
        new ReadySimulation(base.trace(), variables, figures, samples, seed));
  }

  private SortedMap<String, Distribution> variables(
      @Nullable Map<String, @Nullable DistributionEntry> entries, Pointer at) {
    SortedMap<String, Distribution> variables = new TreeMap<>();
    if (entries == null || entries.isEmpty()) {
      findings.missing(at);
      return variables;
    }
    if (entries.size() > MOST_VARIABLES) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "There can be at most 200 variables.");
      return variables;
    }
    DistributionCheck check = new DistributionCheck(findings);
    entries.forEach((id, entry) -> {
      Distribution distribution = check.read(entry, at.to(id));
      if (distribution != null) {
        variables.put(id, distribution);
      }
    });
    return variables;
  }

  private int samples(@Nullable Double given) {
    Pointer at = Pointer.ROOT.to("samples");
    double samples = given == null ? USUAL_SAMPLES : given;
    if (samples > MOST_SAMPLES) {
      findings.add(FaultCode.TOO_MANY_SAMPLES, at, "There can be at most 200,000 samples.");
    } else if (!(samples >= LEAST_SAMPLES) || samples != Math.rint(samples)) {
      findings.add(
          FaultCode.OUT_OF_RANGE, at, "This must be a whole number from 1,000 to 200,000.");
    }
    return (int) samples;
  }

  /** The totals of WTE and cost, and the required WTE of each role. */
  static List<String> usualFigures(Trace trace) {
    return trace.nodes().keySet().stream()
        .filter(id ->
            id.equals("totals.requiredWte")
                || id.equals("totals.annualCost")
                || (id.startsWith("roles.") && id.endsWith(".requiredWte")))
        .toList();
  }
}
