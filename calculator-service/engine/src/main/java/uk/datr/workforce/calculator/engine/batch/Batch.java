package uk.datr.workforce.calculator.engine.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.batch.BatchRequest.BatchArea;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationPreparation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;

/** Calculates many areas by the same parameters. */
public final class Batch {

  /** How often inputs are drawn when nothing else is said. */
  public static final int USUAL_SAMPLES = 1_000;

  /** 153 areas with so many samples each take some seconds. */
  static final int MOST_SAMPLES = 10_000;

  static final List<String> FIGURES = List.of("totals.annualCost", "totals.requiredWte");

  private Batch() {}

  /** Checks a batch without drawing anything. */
  public static BatchPreparation prepare(BatchRequest request) {
    Findings findings = new Findings();
    SortedMap<String, CalculationRequest> areas = new TreeMap<>();
    Map<String, String> regions = new HashMap<>();
    request
        .areas()
        .forEach((code, area) -> {
          areas.put(code, calculation(request, code, area));
          regions.put(code, area.region());
        });
    if (areas.isEmpty()) {
      findings.missing(Pointer.ROOT.to("areas"));
      return new BatchPreparation.Refused(findings.all());
    }
    areas.forEach((code, calculation) -> check(code, calculation, findings));
    int samples = samples(request.samples(), findings);
    Map<String, @Nullable DistributionEntry> variables =
        request.variables() == null ? Map.of() : request.variables();
    variables
        .keySet()
        .forEach(id -> {
          if (id.endsWith("/count") || id.endsWith("/newPresentations")) {
            findings.add(
                FaultCode.UNSUPPORTED_METHOD,
                Pointer.ROOT.to("variables").to(id),
                "A number of people is another one in each area. Let growthPct vary.");
          }
        });
    long seed = request.seed() == null ? Simulation.USUAL_SEED : request.seed();
    if (findings.faults() == 0 && !variables.isEmpty()) {
      // The same distributions meet the same parameters everywhere, so that one area speaks for
      // all.
      CalculationRequest first = areas.firstEntry().getValue();
      if (Simulation.prepare(simulation(first, variables, samples, seed))
          instanceof SimulationPreparation.Refused refused) {
        refused
            .findings()
            .forEach(
                fault -> findings.add(fault.code(), new Pointer(fault.pointer()), fault.message()));
      }
    }
    return findings.faults() > 0
        ? new BatchPreparation.Refused(findings.all())
        : new BatchPreparation.Ready(new ReadyBatch(areas, regions, variables, samples, seed));
  }

  static SimulationRequest simulation(
      CalculationRequest calculation,
      Map<String, @Nullable DistributionEntry> variables,
      int samples,
      long seed) {
    return new SimulationRequest(
        calculation, variables, (double) samples, seed, new ArrayList<>(FIGURES));
  }

  private static CalculationRequest calculation(BatchRequest request, String code, BatchArea area) {
    return new CalculationRequest(
        code, request.period(), area.demand(), null, null, request.parameters());
  }

  private static void check(String code, CalculationRequest calculation, Findings findings) {
    if (RequestCheck.check(calculation) instanceof Checked.Refused refused) {
      for (Finding fault : refused.findings()) {
        boolean ofArea = fault.pointer().startsWith("/demand") || fault.pointer().equals("/area");
        Pointer at =
            ofArea
                ? new Pointer(Pointer.ROOT.to("areas").to(code).text() + fault.pointer())
                : new Pointer(fault.pointer());
        findings.add(fault.code(), at, fault.message());
      }
    }
  }

  private static int samples(@Nullable Double given, Findings findings) {
    double samples = given == null ? USUAL_SAMPLES : given;
    Pointer at = Pointer.ROOT.to("samples");
    if (samples > MOST_SAMPLES) {
      findings.add(
          FaultCode.TOO_MANY_SAMPLES, at, "There can be at most 10,000 samples of each area.");
    } else if (!(samples >= Simulation.LEAST_SAMPLES) || samples != Math.rint(samples)) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "This must be a whole number from 1,000 to 10,000.");
    }
    return (int) samples;
  }
}
