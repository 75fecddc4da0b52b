package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import uk.datr.workforce.calculator.engine.batch.BatchRequest;
import uk.datr.workforce.calculator.engine.batch.ReadyBatch;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.calculator.work.Analysis;
import uk.datr.workforce.calculator.work.AnalysisParameters;

/** A batch that was checked. */
record BatchAnalysis(AnalysisParameters<BatchRequest> what, ReadyBatch batch) implements Analysis {

  static final String KIND = "batch";

  @Override
  public String kind() {
    return KIND;
  }

  /** It is always a job: what it comes to is fetched and exported later. */
  @Override
  public long steps() {
    return Long.MAX_VALUE;
  }

  @Override
  public JsonNode parameters() {
    return what.toJson();
  }

  @Override
  public Outcome carryOut(Progress progress) {
    return switch (batch.run(progress)) {
      case ReadyBatch.BatchOutcome.Calculated(var result) ->
          new Outcome.Done(
              BatchView.of(
                  result,
                  what.label(),
                  Objects.requireNonNull(what.request().period()),
                  what.provenance()));
      case ReadyBatch.BatchOutcome.Refused(var area, var findings) ->
          new Outcome.Refused(of(area, findings));
    };
  }

  private static List<Finding> of(String area, List<Finding> findings) {
    return findings.stream()
        .map(fault -> new Finding(fault.code(), fault.pointer(), area + ": " + fault.message()))
        .toList();
  }
}
