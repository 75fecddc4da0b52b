package uk.datr.workforce.calculator.engine.variation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.Range;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.trace.Node;

/**
 * Whether inputs may vary as far as they are to, alone and together, before anything is drawn. Each rule that joins
 * several inputs moves in one direction with each of them, so that it holds everywhere between the ends when it holds
 * at its worst corner: least working time, most support activities, most need of each other, fewest people with most
 * new ones.
 */
public final class EndsCheck {

  private static final int MOST_TIERS = 2;

  private final Base base;
  private final Findings findings;
  private final Pointer at;

  /** A check of inputs that stand at a pointer of the request. */
  public EndsCheck(Base base, Findings findings, Pointer at) {
    this.base = base;
    this.findings = findings;
    this.at = at;
  }

  /** Notes every fault of inputs, by id, of which only one at a time leaves its value. */
  public void checkAlone(SortedMap<String, Ends> variables) {
    variables.forEach(this::alone);
  }

  /** Notes every fault of inputs, by id, that vary together. */
  public void check(SortedMap<String, Ends> variables) {
    int before = findings.faults();
    checkAlone(variables);
    for (String mix : Base.mixesOf(variables.keySet())) {
      long tiers = variables.keySet().stream().filter(id -> id.startsWith(mix + "/")).count();
      if (tiers > MOST_TIERS) {
        findings.add(
            FaultCode.OUT_OF_RANGE,
            at,
            "At most two tiers of a mix can vary: " + mix + ". The others follow.");
      }
    }
    if (findings.faults() == before) {
      corners(variables).forEach(this::together);
    }
  }

  private void alone(String id, Ends ends) {
    Node input = base.trace().find(id);
    Pointer here = at.to(id);
    if (input == null || !input.isInput()) {
      findings.add(FaultCode.UNKNOWN_CODE, here, "The calculation uses no value at this pointer.");
      return;
    }
    if (!Base.mixesOf(List.of(id)).isEmpty()) {
      findings.number(ends.low(), Range.SHARE, here);
      findings.number(ends.high(), Range.SHARE, here);
      return;
    }
    for (double end : new double[] {ends.low(), ends.high()}) {
      for (Finding fault : faults(Map.of(id, end))) {
        findings.add(fault.code(), here, fault.message());
      }
    }
  }

  private void together(Map<String, Double> corner) {
    for (Finding fault : faults(corner)) {
      findings.add(
          fault.code(),
          at,
          "Together these values can be too far apart, at %s: %s"
              .formatted(fault.pointer(), fault.message()));
    }
  }

  private List<Finding> faults(Map<String, Double> values) {
    return switch (RequestCheck.check(base.with(values))) {
      case Checked.Accepted _ -> List.of();
      case Checked.Refused refused -> refused.findings();
    };
  }

  private Set<Map<String, Double>> corners(SortedMap<String, Ends> variables) {
    Set<Map<String, Double>> corners = new LinkedHashSet<>();
    Map<String, Double> crowd = new TreeMap<>();
    variables.forEach((id, ends) -> {
      if (id.endsWith("/newPresentations")) {
        crowd.put(id, ends.high());
      } else if (id.endsWith("/count")) {
        crowd.put(id, ends.low());
      }
    });
    corners.add(crowd);
    List<String> ids =
        variables.keySet().stream().filter(id -> Base.mixesOf(List.of(id)).isEmpty()).toList();
    List<String> gauges = new ArrayList<>();
    for (String id : base.trace().nodes().keySet()) {
      if (id.startsWith("roles.")
          && (id.endsWith(".availableDays") || id.endsWith(".categoryAllowance"))) {
        gauges.add(id);
      } else if (id.startsWith("structure.")) {
        gauges.add(id);
      }
    }
    corners.addAll(worst(variables, ids, gauges));
    return corners;
  }

  /** The worst corner by each gauge; those of the structure count as one, by their sum. */
  private List<Map<String, Double>> worst(
      SortedMap<String, Ends> variables, List<String> ids, List<String> gauges) {
    Program program = Program.of(base.trace(), ids, gauges);
    double[] values = ids.stream().mapToDouble(id -> base.trace().node(id).value()).toArray();
    SortedMap<String, Map<String, Double>> corners = new TreeMap<>();
    for (int variable = 0; variable < ids.size(); variable++) {
      String id = ids.get(variable);
      Ends ends = Objects.requireNonNull(variables.get(id));
      double kept = values[variable];
      values[variable] = ends.low();
      SortedMap<String, Double> atLow = strain(gauges, program.run(values));
      values[variable] = ends.high();
      SortedMap<String, Double> atHigh = strain(gauges, program.run(values));
      values[variable] = kept;
      atLow.forEach((gauge, low) -> {
        double high = atHigh.getOrDefault(gauge, low);
        if (high != low) {
          corners
              .computeIfAbsent(gauge, key -> new TreeMap<>())
              .put(id, high > low ? ends.high() : ends.low());
        }
      });
    }
    return List.copyOf(corners.values());
  }

  private static SortedMap<String, Double> strain(List<String> gauges, double[] figures) {
    SortedMap<String, Double> strain = new TreeMap<>();
    for (int index = 0; index < figures.length; index++) {
      String gauge = gauges.get(index);
      if (gauge.startsWith("structure.")) {
        strain.merge("structure", figures[index], Double::sum);
      } else {
        strain.put(gauge, gauge.endsWith(".availableDays") ? -figures[index] : figures[index]);
      }
    }
    return strain;
  }
}
