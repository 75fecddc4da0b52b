package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.GroupDemand;
import uk.datr.workforce.calculator.engine.model.Intervention;
import uk.datr.workforce.calculator.engine.model.Model;
import uk.datr.workforce.calculator.engine.model.RatioBands;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;
import uk.datr.workforce.calculator.engine.model.Structure;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.request.RatioBandsEntry;

/** Reads a request into a model, or tells all its faults together (specification B3, B6). */
public final class RequestCheck {

  private static final Pattern AREA = Pattern.compile("[EX]\\d{8}");
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})-(\\d{2})");

  private final Findings findings = new Findings();
  private final CalculationRequest request;

  private RequestCheck(CalculationRequest request) {
    this.request = request;
  }

  /** Checks a request. */
  public static Checked check(CalculationRequest request) {
    return new RequestCheck(request).check();
  }

  private Checked check() {
    checkArea();
    checkPeriod();
    SortedMap<SubstanceGroup, GroupDemand> demand =
        new DemandCheck(findings, Pointer.ROOT.to("demand")).read(request.demand());
    SortedMap<Role, Double> current =
        findings.numbers(
            Role.class, request.current(), Range.NOT_NEGATIVE, Pointer.ROOT.to("current"));
    SortedMap<String, Double> unmapped = unmappedCurrent();
    Pointer at = Pointer.ROOT.to("parameters");
    ParameterEntries parameters = request.parameters();
    if (parameters == null) {
      findings.missing(at);
      return new Checked.Refused(findings.all());
    }
    int before = findings.faults();
    SortedMap<Role, RoleModel> roles = new RoleCheck(findings, at, parameters).read();
    Structure structure = structure(parameters, roles, before, at.to("structure"));
    SortedMap<String, Intervention> interventions =
        new InterventionCheck(findings, at, parameters).read();
    RatioBands bands = bands(parameters.ratioBands(), at.to("ratioBands"));
    if (structure == null || findings.faults() > 0) {
      return new Checked.Refused(findings.all());
    }
    return new Checked.Accepted(
        new Model(demand, current, unmapped, roles, interventions, structure, bands));
  }

  private void checkArea() {
    Pointer at = Pointer.ROOT.to("area");
    String area = request.area();
    if (area == null) {
      findings.missing(at);
    } else if (!AREA.matcher(area).matches()) {
      findings.add(
          FaultCode.OUT_OF_RANGE, at, "An area is E or X followed by eight digits: E06000001.");
    }
  }

  private void checkPeriod() {
    Pointer at = Pointer.ROOT.to("period");
    String period = request.period();
    if (period == null) {
      findings.missing(at);
      return;
    }
    Matcher years = PERIOD.matcher(period);
    if (!years.matches()
        || (Integer.parseInt(years.group(1)) + 1) % 100 != Integer.parseInt(years.group(2))) {
      findings.add(
          FaultCode.OUT_OF_RANGE, at, "A period is two years that follow each other: 2025-26.");
    }
  }

  private SortedMap<String, Double> unmappedCurrent() {
    SortedMap<String, Double> unmapped = new TreeMap<>();
    Map<String, @Nullable Double> values = request.unmappedCurrent();
    if (values != null) {
      Pointer at = Pointer.ROOT.to("unmappedCurrent");
      values.forEach(
          (code, wte) -> unmapped.put(code, findings.number(wte, Range.NOT_NEGATIVE, at.to(code))));
    }
    return Collections.unmodifiableSortedMap(unmapped);
  }

  /** The structure is solved only when it and the roles have no other fault. */
  private @Nullable Structure structure(
      ParameterEntries parameters, SortedMap<Role, RoleModel> roles, int before, Pointer at) {
    var needs = new StructureCheck(findings, at, parameters).read();
    if (findings.faults() > before) {
      return null;
    }
    return Structure.of(roles, needs)
        .orElseGet(() -> {
          findings.add(
              FaultCode.STRUCTURE_DIVERGES,
              at,
              "These roles need ever more of each other. Widen a span or reduce supervision.");
          return null;
        });
  }

  private RatioBands bands(@Nullable RatioBandsEntry entry, Pointer at) {
    if (entry == null) {
      return RatioBands.ILLUSTRATIVE;
    }
    double severe =
        findings.number(
            entry.severeShortageBelow(), Range.NOT_NEGATIVE, at.to("severeShortageBelow"));
    double shortage =
        findings.number(entry.shortageBelow(), Range.NOT_NEGATIVE, at.to("shortageBelow"));
    double surplus =
        findings.number(entry.surplusAbove(), Range.NOT_NEGATIVE, at.to("surplusAbove"));
    if (severe > shortage || shortage > surplus) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "The limits must rise from shortage to surplus.");
    }
    return new RatioBands(severe, shortage, surplus);
  }
}
