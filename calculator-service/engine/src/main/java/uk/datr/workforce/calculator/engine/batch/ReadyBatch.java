package uk.datr.workforce.calculator.engine.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.batch.BatchResult.Place;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.uncertainty.Drawn;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationPreparation;
import uk.datr.workforce.calculator.engine.uncertainty.Summary;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** A batch without a fault, ready to be carried out. */
public final class ReadyBatch {

  private final SortedMap<String, CalculationRequest> areas;
  private final Map<String, String> regions;
  private final Map<String, @Nullable DistributionEntry> variables;
  private final int samples;
  private final long seed;

  ReadyBatch(
      SortedMap<String, CalculationRequest> areas,
      Map<String, String> regions,
      Map<String, @Nullable DistributionEntry> variables,
      int samples,
      long seed) {
    this.areas = areas;
    this.regions = regions;
    this.variables = variables;
    this.samples = samples;
    this.seed = seed;
  }

  /** Calculates all areas, and draws them when inputs are uncertain. */
  public BatchOutcome run(Progress progress) {
    Group england = new Group();
    SortedMap<String, Group> byRegion = new TreeMap<>();
    SortedMap<String, Place> places = new TreeMap<>();
    for (var area : areas.entrySet()) {
      Result result;
      switch (new Calculator().calculate(area.getValue())) {
        case Outcome.Calculated calculated -> result = calculated.result();
        case Outcome.Refused refused -> {
          return new BatchOutcome.Refused(area.getKey(), refused.findings());
        }
      }
      double[][] values = {};
      if (!variables.isEmpty()) {
        switch (Simulation.prepare(Batch.simulation(area.getValue(), variables, samples, seed))) {
          case SimulationPreparation.Ready ready ->
              values = figures(ready.simulation().draw(Progress.UNSEEN));
          case SimulationPreparation.Refused refused -> {
            return new BatchOutcome.Refused(area.getKey(), refused.findings());
          }
        }
      }
      Group alone = new Group();
      String region = Objects.requireNonNull(regions.get(area.getKey()));
      for (Group group :
          List.of(alone, england, byRegion.computeIfAbsent(region, code -> new Group()))) {
        group.add(result, values);
      }
      places.put(area.getKey(), alone.place());
      progress.reached((double) places.size() / areas.size());
    }
    SortedMap<String, Place> ofRegions = new TreeMap<>();
    byRegion.forEach((region, group) -> ofRegions.put(region, group.place()));
    return new BatchOutcome.Calculated(
        new BatchResult(
            Collections.unmodifiableSortedMap(places),
            Collections.unmodifiableSortedMap(ofRegions),
            england.place(),
            variables.isEmpty() ? null : (Integer) samples,
            variables.isEmpty() ? null : (Long) seed));
  }

  private static double[][] figures(Drawn drawn) {
    double[][] values = new double[Batch.FIGURES.size()][];
    for (int figure = 0; figure < values.length; figure++) {
      values[figure] = drawn.of(drawn.figures().indexOf(Batch.FIGURES.get(figure)));
    }
    return values;
  }

  /** What a batch comes to, or which area has no result. */
  public sealed interface BatchOutcome {

    /**
     * It was calculated.
     *
     * @param result what was found
     */
    record Calculated(BatchResult result) implements BatchOutcome {}

    /**
     * An area has no result.
     *
     * @param area its code
     * @param findings why
     */
    record Refused(String area, List<Finding> findings) implements BatchOutcome {}
  }

  /** Areas that are added up, sample by sample. */
  private static final class Group {

    private final List<Result> results = new ArrayList<>();
    private double[][] sums = {};

    void add(Result result, double[][] values) {
      results.add(result);
      if (sums.length == 0) {
        sums = new double[values.length][];
        for (int figure = 0; figure < values.length; figure++) {
          sums[figure] = values[figure].clone();
        }
        return;
      }
      for (int figure = 0; figure < values.length; figure++) {
        for (int sample = 0; sample < values[figure].length; sample++) {
          sums[figure][sample] += values[figure][sample];
        }
      }
    }

    Place place() {
      SortedMap<String, Summary> uncertainty = new TreeMap<>();
      for (int figure = 0; figure < sums.length; figure++) {
        uncertainty.put(Batch.FIGURES.get(figure), Summary.of(sums[figure]));
      }
      return new Place(
          results.size(), Position.of(results), Collections.unmodifiableSortedMap(uncertainty));
    }
  }
}
