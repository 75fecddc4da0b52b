package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.calculations.Preparation;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.batch.Batch;
import uk.datr.workforce.calculator.engine.batch.BatchPreparation;
import uk.datr.workforce.calculator.engine.batch.BatchRequest;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.LocalAuthority;

/** Makes of a batch as it was sent one that can be calculated. */
@ApplicationScoped
class BatchBeginning {

  /** Stands for any area while what all have together is checked. */
  private static final CalculationEntry ANY =
      new CalculationEntry(
          null,
          "X99999999",
          null,
          Map.of(
              "OPIATE",
              new DemandEntry(
                  "ANNUAL_IN_TREATMENT",
                  0.0,
                  null,
                  null,
                  52.0,
                  Map.of("LOW", 0.0, "MEDIUM", 1.0, "HIGH", 0.0))),
          Map.of(),
          null,
          null,
          null,
          null);

  private final Preparation preparation;
  private final Authorities authorities;

  BatchBeginning(Preparation preparation, Authorities authorities) {
    this.preparation = preparation;
    this.authorities = authorities;
  }

  /** What a batch comes to before it is started. */
  sealed interface Begun {

    /** It can be started. */
    record Ready(BatchAnalysis analysis) implements Begun {}

    /** It cannot; every fault is named. */
    record Refused(List<Finding> findings) implements Begun {

      /** Keeps its own copy of the findings. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  Begun begin(ShapeCheck.Shape shape, BatchEntry entry, Authority authority) {
    List<Finding> rules = new ArrayList<>();
    List<LocalAuthority> chosen = chosen(entry.areas(), rules);
    Prepared prepared = shared(entry, authority);
    if (prepared instanceof Prepared.Refused(var findings)) {
      findings.stream()
          .filter(fault -> entry.parameterSet() != null || !isOfParameters(fault))
          .forEach(rules::add);
    }
    if (!(prepared instanceof Prepared.Ready ready) || !rules.isEmpty()) {
      return new Begun.Refused(Faults.merged(shape.faults(), shape.absurd(), rules));
    }
    String period = Objects.requireNonNull(ready.request().period());
    BatchRequest request =
        new BatchRequest(
            period,
            ready.request().parameters(),
            authorities.of(chosen, period, Objects.requireNonNull(ready.set()), entry.growthPct()),
            entry.variables(),
            entry.samples(),
            entry.seed() == null ? (Long) Simulation.USUAL_SEED : entry.seed());
    return switch (Batch.prepare(request)) {
      case BatchPreparation.Ready(var batch) when shape.faults().isEmpty() ->
          new Begun.Ready(
              new BatchAnalysis(
                  new AnalysisParameters<>(
                      request,
                      entry.label(),
                      CalculationProvenance.of(
                          ready.identityOf(request, request.seed()), ready.sources())),
                  batch));
      case BatchPreparation.Ready _ -> new Begun.Refused(shape.faults());
      case BatchPreparation.Refused(var faults) ->
          new Begun.Refused(Faults.merged(shape.faults(), shape.absurd(), Faults.told(faults, "")));
    };
  }

  private Prepared shared(BatchEntry entry, Authority authority) {
    CalculationEntry any =
        new CalculationEntry(
            entry.label(),
            ANY.area(),
            entry.period(),
            ANY.demand(),
            ANY.current(),
            null,
            null,
            entry.parameterSet(),
            entry.overrides());
    ShapeCheck.Shape whole = new ShapeCheck.Shape(MissingNode.getInstance(), List.of(), Set.of());
    return preparation.prepare(whole, any, "", authority);
  }

  private List<LocalAuthority> chosen(@Nullable List<@Nullable String> codes, List<Finding> rules) {
    SortedMap<String, LocalAuthority> today = authorities.today();
    if (codes == null) {
      return List.copyOf(today.values());
    }
    SortedMap<String, LocalAuthority> chosen = new TreeMap<>();
    Set<String> met = new HashSet<>();
    for (int index = 0; index < codes.size(); index++) {
      String code = codes.get(index);
      String at = "/areas/" + index;
      if (code != null && !met.add(code)) {
        rules.add(
            Finding.error(
                FaultCode.DUPLICATE_CODE.name(), at, "This area stands in the list already."));
      } else if (code == null || !today.containsKey(code)) {
        rules.add(
            Finding.error(
                FaultCode.UNKNOWN_CODE.name(), at, "There is no authority of this code today."));
      } else {
        chosen.put(code, Objects.requireNonNull(today.get(code)));
      }
    }
    return List.copyOf(chosen.values());
  }

  /** Without a set the schema says that it is missing, and nobody asks for parameters here. */
  private static boolean isOfParameters(Finding fault) {
    return String.valueOf(fault.pointer()).startsWith("/parameters");
  }
}
