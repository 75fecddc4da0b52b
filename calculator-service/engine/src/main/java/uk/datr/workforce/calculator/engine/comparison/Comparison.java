package uk.datr.workforce.calculator.engine.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.comparison.ScenarioComparison.Reached;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** Compares scenarios with a base and explains the difference change by change (specification B9.6). */
public final class Comparison {

  /** Most scenarios beside the base. */
  public static final int MOST_SCENARIOS = 6;

  private final Findings findings = new Findings();
  private final ComparisonRequest request;

  private Comparison(ComparisonRequest request) {
    this.request = request;
  }

  /** Compares, or refuses with every fault. */
  public static ComparisonOutcome of(ComparisonRequest request) {
    return new Comparison(request).run();
  }

  /** A calculation without fault and its result. */
  private record Calculation(CalculationRequest request, Result result) {}

  private ComparisonOutcome run() {
    Calculation base = calculation(request.base(), Pointer.ROOT.to("base"));
    List<Calculation> scenarios = scenarios();
    Factors factors = Factors.read(request.factors(), findings);
    List<ComparedFigure> figures = figures();
    Map<String, @Nullable ProjectionEntry> entries = request.projections();
    SortedMap<Role, ProjectionEntry> projections =
        entries == null
            ? Collections.emptySortedMap()
            : new TargetProjections(findings).read(entries);
    if (base == null || findings.faults() > 0) {
      return new ComparisonOutcome.Refused(findings.all());
    }
    List<ScenarioComparison> compared = new ArrayList<>();
    for (Calculation scenario : scenarios) {
      SortedMap<Role, Reached> reached =
          new TargetProjections(findings).project(projections, base.result(), scenario.result());
      List<Bridge> bridges =
          bridges(new Parts(base.request(), scenario.request()), factors, figures);
      compared.add(ScenarioComparison.of(base.result(), scenario.result(), reached, bridges));
    }
    return findings.faults() > 0
        ? new ComparisonOutcome.Refused(findings.all())
        : new ComparisonOutcome.Compared(List.copyOf(compared));
  }

  private List<Bridge> bridges(Parts parts, Factors factors, List<ComparedFigure> figures) {
    List<List<Factor>> ways =
        factors.areGiven()
            ? List.of(factors.of(parts.pointers()))
            : Factors.byThemselves(parts.pointers());
    List<Finding> reasons = List.of();
    for (List<Factor> way : ways) {
      switch (new Bridging(parts, way, figures).build()) {
        case Bridging.Built.Bridges built -> {
          return built.bridges();
        }
        case Bridging.Built.Inseparable inseparable -> reasons = inseparable.findings();
      }
    }
    for (Finding reason : reasons) {
      findings.add(
          reason.code(),
          Pointer.ROOT.to("factors"),
          "Some of these changes are possible only together, at %s: %s Put them into one factor."
              .formatted(reason.pointer(), reason.message()));
    }
    return List.of();
  }

  private List<Calculation> scenarios() {
    Pointer at = Pointer.ROOT.to("scenarios");
    List<Calculation> calculations = new ArrayList<>();
    List<@Nullable CalculationRequest> scenarios = request.scenarios();
    if (scenarios == null || scenarios.isEmpty()) {
      findings.missing(at);
    } else if (scenarios.size() > MOST_SCENARIOS) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "There can be at most 6 scenarios.");
    } else {
      for (int index = 0; index < scenarios.size(); index++) {
        Calculation calculation = calculation(scenarios.get(index), at.to(index));
        if (calculation != null) {
          calculations.add(calculation);
        }
      }
    }
    return calculations;
  }

  private @Nullable Calculation calculation(@Nullable CalculationRequest calculation, Pointer at) {
    if (calculation == null) {
      findings.missing(at);
      return null;
    }
    return switch (new Calculator().calculate(calculation)) {
      case Outcome.Calculated calculated -> new Calculation(calculation, calculated.result());
      case Outcome.Refused refused -> {
        findings.addAll(refused.findings(), at);
        yield null;
      }
    };
  }

  private List<ComparedFigure> figures() {
    List<ComparedFigure> figures = new ArrayList<>();
    List<@Nullable String> names = request.outputs();
    if (names == null || names.isEmpty()) {
      for (String usual : ComparedFigure.USUAL) {
        add(usual, Pointer.ROOT, figures);
      }
      return figures;
    }
    Pointer at = Pointer.ROOT.to("outputs");
    for (int index = 0; index < names.size(); index++) {
      String name = names.get(index);
      if (name == null) {
        findings.missing(at.to(index));
      } else {
        add(name, at.to(index), figures);
      }
    }
    return figures;
  }

  private void add(String name, Pointer at, List<ComparedFigure> figures) {
    ComparedFigure figure = ComparedFigure.of(name);
    if (figure == null) {
      findings.add(FaultCode.UNKNOWN_CODE, at, "No bridge leads to a figure of this name.");
    } else if (figures.stream().anyMatch(known -> known.name().equals(figure.name()))) {
      findings.add(FaultCode.DUPLICATE_CODE, at, "This figure stands in the list already.");
    } else {
      figures.add(figure);
    }
  }
}
