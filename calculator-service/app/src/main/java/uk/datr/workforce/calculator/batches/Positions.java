package uk.datr.workforce.calculator.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.datr.workforce.calculator.batches.PositionResource.PositionsView;
import uk.datr.workforce.calculator.calculations.CalculableSets;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.batch.Batch;
import uk.datr.workforce.calculator.engine.batch.BatchPreparation;
import uk.datr.workforce.calculator.engine.batch.BatchRequest;
import uk.datr.workforce.calculator.engine.batch.BatchResult;
import uk.datr.workforce.calculator.engine.batch.Position;
import uk.datr.workforce.calculator.engine.batch.ReadyBatch;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.calculator.work.Processors;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.Regions;

/** Sets areas beside their region and England. */
@ApplicationScoped
class Positions {

  private final Authorities authorities;
  private final Processors processors;

  Positions(Authorities authorities, Processors processors) {
    this.authorities = authorities;
    this.processors = processors;
  }

  /** What the question comes to. */
  sealed interface Answer {

    /** The three stand beside each other. */
    record Found(PositionsView view) implements Answer {}

    /** There is nothing to set beside each other. */
    record Refused(List<Finding> findings) implements Answer {

      /** Keeps its own copy of the findings. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  Answer of(Prepared.Ready ready) {
    CalculableSets.Known set = ready.set();
    if (set == null) {
      return refused(
          FaultCode.MISSING_REQUIRED,
          "/calculation/parameterSet",
          "Name the set that all areas are calculated by.");
    }
    CalculationRequest request = ready.request();
    Map<String, LocalAuthority> today = authorities.today();
    String code = Objects.requireNonNull(request.area());
    Optional<LocalAuthority> authority = Optional.ofNullable(today.get(code));
    return switch (new Calculator().calculate(request, ready.sources())) {
      case Outcome.Refused refused ->
          new Answer.Refused(Faults.told(refused.findings(), "/calculation"));
      case Outcome.Calculated calculated -> {
        BatchResult all = all(request, set, today);
        yield new Answer.Found(
            new PositionsView(
                "INDICATIVE",
                PositionView.of(
                    code,
                    authority.map(LocalAuthority::name).orElse("Fictional area"),
                    authority.map(LocalAuthority::nhsRegionCode).orElse(null),
                    1,
                    Position.of(List.of(calculated.result())),
                    null),
                authority
                    .map(known ->
                        PositionView.of(
                            known.nhsRegionCode(),
                            known.nhsRegionName(),
                            null,
                            Objects.requireNonNull(all.regions().get(known.nhsRegionCode()))))
                    .orElse(null),
                PositionView.of(Regions.ENGLAND, "England", null, all.england())));
      }
    };
  }

  private BatchResult all(
      CalculationRequest request, CalculableSets.Known set, Map<String, LocalAuthority> today) {
    String period = Objects.requireNonNull(request.period());
    BatchRequest batch =
        new BatchRequest(
            period,
            set.set().parameters(),
            authorities.of(today.values(), period, set, null),
            null,
            null,
            null);
    return switch (Batch.prepare(batch)) {
      case BatchPreparation.Ready(ReadyBatch areas) ->
          switch (processors.now((Progress progress) -> areas.run(progress))) {
            case ReadyBatch.BatchOutcome.Calculated(var result) -> result;
            case ReadyBatch.BatchOutcome.Refused refused ->
                throw new IllegalStateException("Defaults calculate: " + refused);
          };
      case BatchPreparation.Refused refused ->
          throw new IllegalStateException("Defaults calculate: " + refused);
    };
  }

  private static Answer refused(FaultCode code, String pointer, String message) {
    return new Answer.Refused(List.of(Finding.error(code.name(), pointer, message)));
  }
}
