package uk.datr.workforce.calculator.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.optimisation.Optimisation;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationOutcome;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.sensitivity.Sensitivity;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityOutcome;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityRequest;
import uk.datr.workforce.calculator.engine.sensitivity.VariableEntry;
import uk.datr.workforce.calculator.engine.trace.Tracing;
import uk.datr.workforce.calculator.engine.uncertainty.Distribution;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.uncertainty.Draws;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationOutcome;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;
import uk.datr.workforce.calculator.engine.variation.Progress;

/**
 * What the engine takes for the worked example, and what a bare loop takes for the same samples of the same arithmetic.
 * A method and the one with {@code Bare} behind its name belong together. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

  private static final int SMALL = 10_000;
  private static final int LARGE = 100_000;
  private static final int ROWS = 4_096;
  private static final int OF_AUTHORITY = 1_000;
  private static final long SEED = 1;
  private static final double SPREAD = 0.1;
  private static final double SAME = 1e-9;

  private final CalculationRequest request = Example.request();
  private final List<CalculationRequest> authorities = Example.authorities();
  private final OptimisationRequest anyMix = Example.mix(false);
  private final OptimisationRequest stepMix = Example.mix(true);
  private final SortedMap<String, Distribution> variables = new TreeMap<>();
  private final double[] middle = new double[Example.VARIABLES.size()];
  private final int[] places;
  private final BareCalculation bare;

  /** Lets each input vary evenly around its value, and makes sure that engine and bare loop calculate the same. */
  public EngineBenchmark() {
    var json = Example.json();
    for (int index = 0; index < middle.length; index++) {
      String pointer = Example.VARIABLES.get(index);
      middle[index] = json.at(pointer).doubleValue();
      double spread = pointer.endsWith("growthPct") ? 2 : middle[index] * SPREAD;
      variables.put(
          pointer,
          new Distribution.Triangular(
              middle[index] - spread, middle[index], middle[index] + spread));
    }
    places = variables.keySet().stream().mapToInt(Example.VARIABLES::indexOf).toArray();
    Result result = calculated(request);
    bare = new BareCalculation(json, result);
    double[] figures = bare.run(middle);
    same(figures[figures.length - 2], result.totals().requiredWte());
    same(figures[figures.length - 1], result.totals().annualCost());
  }

  /** One calculation, checks included. */
  @Benchmark
  public Outcome calculation() {
    return new Calculator().calculate(request);
  }

  /** The same numbers without anything else. */
  @Benchmark
  public double[] calculationBare() {
    return bare.run(middle);
  }

  /** One calculation with every number explained. */
  @Benchmark
  public Tracing explanation() {
    return Tracing.of(request, Sources.NONE);
  }

  /** 10,000 samples with twenty uncertain inputs. */
  @Benchmark
  public SimulationOutcome simulationOf10000() {
    return simulate(request, SMALL);
  }

  /** The same samples in a loop. */
  @Benchmark
  public void simulationOf10000Bare(Blackhole sink) {
    bareSamples(SMALL, sink);
  }

  /** 100,000 samples with twenty uncertain inputs. */
  @Benchmark
  public SimulationOutcome simulationOf100000() {
    return simulate(request, LARGE);
  }

  /** The same samples in a loop. */
  @Benchmark
  public void simulationOf100000Bare(Blackhole sink) {
    bareSamples(LARGE, sink);
  }

  /** Sobol indices of twenty inputs by 4,096 rows. */
  @Benchmark
  public SensitivityOutcome sobol() {
    Map<String, @Nullable VariableEntry> entries = new TreeMap<>();
    variables.forEach((pointer, each) ->
        entries.put(
            pointer,
            new VariableEntry(
                null, null, "TRIANGULAR", null, each.least(), each.mean(), each.most(), null)));
    var outcome =
        Sensitivity.of(
            new SensitivityRequest(request, "SOBOL", entries, null, (double) ROWS, SEED),
            Progress.UNSEEN);
    if (outcome instanceof SensitivityOutcome.Refused refused) {
      throw new IllegalStateException(refused.findings().toString());
    }
    return outcome;
  }

  /** As many draws and calculations as these indices need, in a loop. */
  @Benchmark
  public void sobolBare(Blackhole sink) {
    Draws draws = new Draws(variables, SEED);
    for (int row = 0; row < ROWS; row++) {
      double[] one = inOrder(draws.next());
      double[] other = inOrder(draws.next());
      sink.consume(bare.run(one));
      sink.consume(bare.run(other));
      for (int variable = 0; variable < one.length; variable++) {
        double kept = one[variable];
        one[variable] = other[variable];
        sink.consume(bare.run(one));
        one[variable] = kept;
      }
    }
  }

  /** The cheapest mix in any numbers. */
  @Benchmark
  public OptimisationOutcome optimisation() {
    return new Optimisation().solve(anyMix);
  }

  /** The cheapest mix in half steps of WTE, the hardest case of the specification. */
  @Benchmark
  public OptimisationOutcome optimisationInHalfSteps() {
    return new Optimisation().solve(stepMix);
  }

  /** 1,000 samples for each of 153 areas. */
  @Benchmark
  public void authorities(Blackhole sink) {
    authorities.forEach(area -> sink.consume(simulate(area, OF_AUTHORITY)));
  }

  /** As many samples in a loop. */
  @Benchmark
  public void authoritiesBare(Blackhole sink) {
    for (int area = 0; area < authorities.size(); area++) {
      bareSamples(OF_AUTHORITY, sink);
    }
  }

  private SimulationOutcome simulate(CalculationRequest calculation, int samples) {
    Map<String, @Nullable DistributionEntry> entries = new TreeMap<>();
    variables.forEach((pointer, each) ->
        entries.put(
            pointer,
            new DistributionEntry(
                "TRIANGULAR", null, each.least(), each.mean(), each.most(), null)));
    var outcome =
        Simulation.of(
            new SimulationRequest(calculation, entries, (double) samples, SEED, null),
            Progress.UNSEEN);
    if (outcome instanceof SimulationOutcome.Refused refused) {
      throw new IllegalStateException(refused.findings().toString());
    }
    return outcome;
  }

  private void bareSamples(int samples, Blackhole sink) {
    Draws draws = new Draws(variables, SEED);
    for (int sample = 0; sample < samples; sample++) {
      sink.consume(bare.run(inOrder(draws.next())));
    }
  }

  /** Draws come in order of pointer, the bare loop takes them in the order of the example. */
  private double[] inOrder(double[] drawn) {
    double[] values = new double[drawn.length];
    for (int index = 0; index < drawn.length; index++) {
      values[places[index]] = drawn[index];
    }
    return values;
  }

  private static Result calculated(CalculationRequest request) {
    return switch (new Calculator().calculate(request)) {
      case Outcome.Calculated calculated -> calculated.result();
      case Outcome.Refused refused ->
          throw new IllegalStateException(refused.findings().toString());
    };
  }

  private static void same(double one, double other) {
    if (Math.abs(one - other) > SAME * Math.abs(other)) {
      throw new IllegalStateException(one + " is not " + other);
    }
  }
}
