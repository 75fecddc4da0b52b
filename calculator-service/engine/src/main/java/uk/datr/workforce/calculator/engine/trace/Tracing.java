package uk.datr.workforce.calculator.engine.trace;

import java.util.List;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** What the tracing of a calculation comes to. */
public sealed interface Tracing {

  /**
   * Every number and how it came about.
   *
   * @param trace the numbers
   */
  record Traced(Trace trace) implements Tracing {}

  /**
   * The request was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements Tracing {}

  /** Traces a calculation whose values have these sources. */
  static Tracing of(CalculationRequest request, Sources sources) {
    return switch (new Calculator().calculate(request)) {
      case Outcome.Refused refused -> new Refused(refused.findings());
      case Outcome.Calculated _ ->
          switch (RequestCheck.check(request)) {
            case Checked.Refused refused -> new Refused(refused.findings());
            case Checked.Accepted accepted ->
                new Traced(trace(new Source(request, accepted.model()), sources));
          };
    };
  }

  private static Trace trace(Source source, Sources sources) {
    Nodes nodes = new Nodes(sources);
    DemandTrace demand = new DemandTrace(nodes, source);
    WorkTrace work = new WorkTrace(nodes, source, demand);
    demand.add();
    work.add();
    new CapacityTrace(nodes, source).add();
    work.standardWorkload();
    new DirectTrace(nodes, source, demand).add();
    new StructureTrace(nodes, source).add();
    new OutputTrace(nodes, source).add();
    return nodes.trace();
  }
}
