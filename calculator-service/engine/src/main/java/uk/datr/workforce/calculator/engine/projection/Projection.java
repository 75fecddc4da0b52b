package uk.datr.workforce.calculator.engine.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult.Row;

/** Projects stocks of staff over years (specification B9.5). */
public final class Projection {

  private static final double MONTHS = 12;

  /** What is missing less than this is nothing: recruits towards a target meet it but for the last bits. */
  private static final double NOTHING = 1e-9;

  private Projection() {}

  /** Projects one stock. */
  public static ProjectionOutcome of(ProjectionEntry entry) {
    Findings findings = new Findings();
    ProjectionResult result = project(entry, findings, Pointer.ROOT);
    return result == null
        ? new ProjectionOutcome.Refused(findings.all())
        : new ProjectionOutcome.Projected(result);
  }

  /** Projects the stocks of several roles, each by itself; one with a fault refuses all. */
  public static ProjectionOutcome ofRoles(Map<String, @Nullable ProjectionEntry> roles) {
    Findings findings = new Findings();
    Pointer at = Pointer.ROOT.to("roles");
    SortedMap<Role, ProjectionResult> results = new TreeMap<>();
    if (roles.isEmpty()) {
      findings.missing(at);
    }
    roles.forEach((code, entry) -> {
      Role role = findings.code(Role.class, code, at.to(code));
      if (entry == null) {
        findings.missing(at.to(code));
        return;
      }
      ProjectionResult result = project(entry, findings, at.to(code));
      if (role != null && result != null) {
        results.put(role, result);
      }
    });
    return findings.faults() > 0
        ? new ProjectionOutcome.Refused(findings.all())
        : new ProjectionOutcome.ProjectedRoles(Collections.unmodifiableSortedMap(results));
  }

  private static @Nullable ProjectionResult project(
      ProjectionEntry entry, Findings findings, Pointer at) {
    Flow flow = new FlowCheck(findings, at).read(entry);
    if (flow == null) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    double stock = flow.opening();
    for (int year = 0; year < flow.years(); year++) {
      Row row = row(flow, year, stock);
      rows.add(row);
      stock = row.closing();
    }
    if (!Double.isFinite(stock) || rows.stream().anyMatch(row -> !finite(row.cost()))) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          at,
          "The values are so large that the result is no longer a number.");
      return null;
    }
    return result(flow, List.copyOf(rows));
  }

  private static Row row(Flow flow, int year, double stock) {
    double graduates = flow.graduates().getOrDefault(year, 0.0);
    double recruits = flow.recruits(year, stock, graduates);
    double starters = recruits + graduates;
    double leavers = flow.leaverRate() * stock + flow.starterLoss() * starters;
    double closing = stock + recruits + graduates - leavers;
    Double target = flow.target(year);
    Double unmet = null;
    if (target != null) {
      double missing = target - closing;
      unmet = missing > NOTHING * Math.max(1, target) ? missing : 0;
    }
    Double wteCost = flow.costPerWte();
    Double recruitCost = flow.costPerRecruit();
    Double cost =
        wteCost == null || recruitCost == null
            ? null
            : (Double) ((stock + closing) / 2 * wteCost + starters * recruitCost);
    return new Row(year, stock, recruits, graduates, leavers, closing, target, unmet, cost);
  }

  private static ProjectionResult result(Flow flow, List<Row> rows) {
    Row last = rows.getLast();
    double recruits = 0;
    Double unmet = null;
    Double cost = null;
    Integer metFrom = null;
    for (Row row : rows) {
      recruits += row.recruits();
      if (row.unmet() != null) {
        unmet = (unmet == null ? 0 : unmet) + row.unmet();
        metFrom = row.unmet() > 0 ? null : metFrom == null ? (Integer) row.year() : metFrom;
      }
      if (row.cost() != null) {
        cost = (cost == null ? 0 : cost) + row.cost();
      }
    }
    double rate = flow.leaverRate();
    return new ProjectionResult(
        rate,
        1 - StrictMath.pow(1 - rate, 1 / MONTHS),
        rows,
        rate > 0
            ? (Double) ((1 - flow.starterLoss()) * (last.recruits() + last.graduates()) / rate)
            : null,
        metFrom,
        unmet,
        recruits,
        cost);
  }

  private static boolean finite(@Nullable Double cost) {
    return cost == null || Double.isFinite(cost);
  }
}
