package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.Note;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.NoteCode;
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
  private static final long USUAL_SEED = 1;
  private static final int MOST_VARIABLES = 200;
  private static final int SAMPLES_BETWEEN_REPORTS = 1_000;

  private final Findings findings = new Findings();
  private final SimulationRequest request;
  private final Progress progress;

  private Simulation(SimulationRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /** Simulates a calculation, or refuses with every fault. */
  public static SimulationOutcome of(SimulationRequest request, Progress progress) {
    return new Simulation(request, progress).run();
  }

  private SimulationOutcome run() {
    Base base = Base.read(request.calculation(), findings, Pointer.ROOT.to("calculation"));
    Pointer at = Pointer.ROOT.to("variables");
    SortedMap<String, Distribution> variables = variables(request.variables(), at);
    int samples = samples(request.samples());
    if (base == null) {
      return new SimulationOutcome.Refused(findings.all());
    }
    SortedMap<String, Ends> ends = new TreeMap<>();
    variables.forEach((id, each) -> ends.put(id, new Ends(each.least(), each.most())));
    new EndsCheck(base, findings, at).check(ends);
    List<String> figures =
        base.figures(
            request.outputs(), usualFigures(base.trace()), findings, Pointer.ROOT.to("outputs"));
    if (findings.faults() > 0) {
      return new SimulationOutcome.Refused(findings.all());
    }
    long seed = request.seed() == null ? USUAL_SEED : request.seed();
    return simulate(base.trace(), variables, figures, samples, seed);
  }

  private SimulationOutcome simulate(
      Trace trace,
      SortedMap<String, Distribution> variables,
      List<String> figures,
      int samples,
      long seed) {
    List<String> gaps =
        trace.nodes().keySet().stream()
            .filter(id -> id.startsWith("roles.") && id.endsWith(".gapWte"))
            .toList();
    List<String> wanted = Stream.concat(figures.stream(), gaps.stream()).toList();
    Program program = Program.of(trace, List.copyOf(variables.keySet()), wanted);
    Draws draws = new Draws(variables, seed);
    double[][] drawn = new double[figures.size()][samples];
    int[] times = new int[gaps.size()];
    for (int sample = 0; sample < samples; sample++) {
      double[] values = program.run(draws.next());
      for (int figure = 0; figure < drawn.length; figure++) {
        drawn[figure][sample] = values[figure];
      }
      for (int gap = 0; gap < times.length; gap++) {
        times[gap] += values[figures.size() + gap] < 0 ? 1 : 0;
      }
      if (sample % SAMPLES_BETWEEN_REPORTS == 0) {
        progress.reached((double) sample / samples);
      }
    }
    SortedMap<String, Summary> outputs = new TreeMap<>();
    for (int figure = 0; figure < drawn.length; figure++) {
      Summary summary = Summary.of(drawn[figure]);
      if (!Double.isFinite(summary.mean()) || !Double.isFinite(summary.sd())) {
        findings.add(
            FaultCode.OUT_OF_RANGE,
            Pointer.ROOT.to("variables"),
            "The values are so large or small that a result is no longer a number.");
        return new SimulationOutcome.Refused(findings.all());
      }
      outputs.put(figures.get(figure), summary);
    }
    SortedMap<Role, Double> probabilities = new TreeMap<>();
    for (int gap = 0; gap < times.length; gap++) {
      Role role = Role.valueOf(gaps.get(gap).split("\\.", -1)[1]);
      probabilities.put(role, (double) times[gap] / samples);
    }
    progress.reached(1);
    return new SimulationOutcome.Simulated(
        new SimulationResult(
            samples,
            seed,
            Collections.unmodifiableSortedMap(outputs),
            Collections.unmodifiableSortedMap(probabilities),
            notes(variables)));
  }

  private static List<Note> notes(SortedMap<String, Distribution> variables) {
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(NoteCode.INDEPENDENCE_ASSUMED, ""));
    for (String mix : Base.mixesOf(variables.keySet())) {
      notes.add(new Note(NoteCode.MIX_RENORMALISED, mix));
    }
    return List.copyOf(notes);
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
