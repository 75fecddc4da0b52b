package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.Note;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.NoteCode;
import uk.datr.workforce.calculator.engine.variation.Base;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** A simulation without a fault, ready to be carried out (specification B9.1). */
public final class ReadySimulation {

  private static final int SAMPLES_BETWEEN_REPORTS = 1_000;

  private final Trace trace;
  private final SortedMap<String, Distribution> variables;
  private final List<String> figures;
  private final List<String> gaps;
  private final int samples;
  private final long seed;

  ReadySimulation(
      Trace trace,
      SortedMap<String, Distribution> variables,
      List<String> figures,
      int samples,
      long seed) {
    this.trace = trace;
    this.variables = variables;
    this.figures = figures;
    this.gaps =
        trace.nodes().keySet().stream()
            .filter(id -> id.startsWith("roles.") && id.endsWith(".gapWte"))
            .toList();
    this.samples = samples;
    this.seed = seed;
  }

  /** How many steps of arithmetic it takes, so that the time can be estimated before. */
  public long steps() {
    return (long) samples * program().steps();
  }

  /** Carries it out. */
  public SimulationOutcome run(Progress progress) {
    Drawn drawn = draw(progress);
    SortedMap<String, Summary> outputs = new TreeMap<>();
    for (int figure = 0; figure < figures.size(); figure++) {
      Summary summary = Summary.of(drawn.of(figure));
      if (!Double.isFinite(summary.mean()) || !Double.isFinite(summary.sd())) {
        Findings findings = new Findings();
        findings.add(
            FaultCode.OUT_OF_RANGE,
            Pointer.ROOT.to("variables"),
            "The values are so large or small that a result is no longer a number.");
        return new SimulationOutcome.Refused(findings.all());
      }
      outputs.put(figures.get(figure), summary);
    }
    progress.reached(1);
    return new SimulationOutcome.Simulated(
        new SimulationResult(
            samples,
            seed,
            Collections.unmodifiableSortedMap(outputs),
            probabilities(drawn),
            notes()));
  }

  /** Draws every sample: the figures, and behind them the gap of each role with a current number. */
  public Drawn draw(Progress progress) {
    Program program = program();
    Draws draws = new Draws(variables, seed);
    double[][] drawn = new double[figures.size() + gaps.size()][samples];
    for (int sample = 0; sample < samples; sample++) {
      double[] values = program.run(draws.next());
      for (int figure = 0; figure < drawn.length; figure++) {
        drawn[figure][sample] = values[figure];
      }
      if (sample % SAMPLES_BETWEEN_REPORTS == 0) {
        progress.reached((double) sample / samples);
      }
    }
    return new Drawn(Stream.concat(figures.stream(), gaps.stream()).toList(), drawn);
  }

  private Program program() {
    return Program.of(
        trace,
        List.copyOf(variables.keySet()),
        Stream.concat(figures.stream(), gaps.stream()).toList());
  }

  private SortedMap<Role, Double> probabilities(Drawn drawn) {
    SortedMap<Role, Double> probabilities = new TreeMap<>();
    for (int gap = 0; gap < gaps.size(); gap++) {
      int times = 0;
      for (double value : drawn.of(figures.size() + gap)) {
        times += value < 0 ? 1 : 0;
      }
      Role role = Role.valueOf(gaps.get(gap).split("\\.", -1)[1]);
      probabilities.put(role, (double) times / samples);
    }
    return Collections.unmodifiableSortedMap(probabilities);
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(NoteCode.INDEPENDENCE_ASSUMED, ""));
    for (String mix : Base.mixesOf(variables.keySet())) {
      notes.add(new Note(NoteCode.MIX_RENORMALISED, mix));
    }
    return List.copyOf(notes);
  }
}
