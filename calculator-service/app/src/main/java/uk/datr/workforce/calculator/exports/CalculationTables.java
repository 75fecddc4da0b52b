package uk.datr.workforce.calculator.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.engine.explanation.Elasticity;
import uk.datr.workforce.calculator.engine.explanation.Importance;
import uk.datr.workforce.calculator.engine.explanation.PlainLanguage;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;

/** A calculation as tables: its figures, and every number with how it was worked out. */
public final class CalculationTables {

  private static final String WORKING = "How this was worked out";
  private static final int DEEPEST_WORDS = 3;

  private final CalculationResult result;
  private final Trace trace;

  private CalculationTables(CalculationResult result, Trace trace) {
    this.result = result;
    this.trace = trace;
  }

  /**
   * The tables of a result: first every number, then the same for people.
   *
   * @param request that the result was calculated from, with all its parameters
   */
  public static List<Table> of(
      CalculationResult result, CalculationRequest request, Sources sources) {
    return switch (Tracing.of(request, sources)) {
      case Tracing.Traced(Trace trace) -> new CalculationTables(result, trace).tables();
      case Tracing.Refused refused ->
          throw new IllegalStateException("A result has a trace: " + refused.findings());
    };
  }

  private List<Table> tables() {
    return List.of(working(), roles(), about(), inWords(), importance());
  }

  private Table working() {
    return new Table(
        WORKING,
        List.of(
            "id",
            "label",
            "value",
            "unit",
            "formula",
            "substitution",
            "inputs",
            "provenance",
            "citation",
            "date",
            "note"),
        trace.nodes().values().stream().map(CalculationTables::row).toList());
  }

  private static List<@Nullable Object> row(Node node) {
    ValueSource source = node.source();
    return Arrays.asList(
        node.id(),
        node.label(),
        node.value(),
        node.unit(),
        node.formula(),
        node.isInput() ? "" : node.substitution(),
        String.join(" ", node.inputs()),
        node.provenance().stream().map(Enum::name).collect(Collectors.joining(" ")),
        source == null ? null : source.citation(),
        source == null ? null : source.date(),
        source == null ? null : source.note());
  }

  private Table roles() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    result
        .roles()
        .forEach((role, figures) ->
            rows.add(
                Arrays.asList(
                    role,
                    figures.requiredWte(),
                    figures.directWte(),
                    figures.structuralWte(),
                    figures.headcount(),
                    figures.establishmentWte(),
                    figures.annualCost(),
                    figures.peoplePerWte(),
                    figures.currentWte(),
                    figures.gapWte(),
                    figures.wisnRatio(),
                    figures.status() == null ? null : figures.status().name())));
    return new Table(
        "Roles",
        List.of(
            "role",
            "requiredWte",
            "directWte",
            "structuralWte",
            "headcount",
            "establishmentWte",
            "annualCost",
            "peoplePerWte",
            "currentWte",
            "gapWte",
            "wisnRatio",
            "status"),
        rows);
  }

  private Table about() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList("status", result.status()));
    rows.add(Arrays.asList("label", result.label()));
    rows.add(Arrays.asList("area", result.area()));
    rows.add(Arrays.asList("period", result.period()));
    rows.add(Arrays.asList("requiredWte", result.totals().requiredWte()));
    rows.add(Arrays.asList("annualCost", result.totals().annualCost()));
    rows.add(Arrays.asList("averageCaseload", result.totals().averageCaseload()));
    rows.add(Arrays.asList("regulatedShare", result.totals().regulatedShare()));
    rows.add(
        Arrays.asList(
            "contactMinutesPerPersonMonth", result.totals().contactMinutesPerPersonMonth()));
    rows.addAll(of(result.provenance()));
    result
        .warnings()
        .forEach(warning ->
            rows.add(
                Arrays.asList(
                    warning.code().name(), warning.subject() + ": " + warning.message())));
    return new Table("About", List.of("name", "value"), rows);
  }

  /** What the figures can be made again from. */
  public static List<List<@Nullable Object>> of(CalculationProvenance provenance) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList("engineVersion", provenance.engineVersion()));
    rows.add(Arrays.asList("parameterSet", provenance.parameterSet()));
    rows.add(Arrays.asList("parameterSetHash", provenance.parameterSetHash()));
    rows.add(Arrays.asList("inputHash", provenance.inputHash()));
    // A spreadsheet keeps 53 bits of a number, a seed has 64.
    rows.add(
        Arrays.asList(
            "seed", provenance.seed() == null ? null : String.valueOf(provenance.seed())));
    return rows;
  }

  private Table inWords() {
    PlainLanguage language = new PlainLanguage(trace);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Role role : Role.values()) {
      if (result.roles().containsKey(role.name())) {
        language.story(role).forEach(line -> rows.add(Arrays.asList(role.name(), line)));
      }
    }
    language
        .working(Trace.TOTAL, DEEPEST_WORDS)
        .forEach(line -> rows.add(Arrays.asList("TOTAL", line)));
    return new Table("In plain English", List.of("about", "line"), rows);
  }

  private Table importance() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Elasticity value : Importance.of(trace, Trace.TOTAL).elasticities()) {
      rows.add(
          Arrays.asList(
              value.pointer(), value.label(), value.provenance().name(), value.percent()));
    }
    return new Table(
        "What matters most",
        List.of("pointer", "label", "provenance", "percentPerOnePercent"),
        rows);
  }
}
