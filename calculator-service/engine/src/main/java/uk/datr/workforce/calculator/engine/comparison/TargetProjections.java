package uk.datr.workforce.calculator.engine.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.comparison.ScenarioComparison.Reached;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.Projection;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.projection.ProjectionOutcome;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult;

/** How stocks of staff come to what a calculation requires: its required WTE is the target of each year. */
final class TargetProjections {

  private static final Pointer AT = Pointer.ROOT.to("projections");

  private final Findings findings;

  TargetProjections(Findings findings) {
    this.findings = findings;
  }

  /** Reads how stocks can grow. Recruits and targets follow from the scenarios and cannot be given. */
  SortedMap<Role, ProjectionEntry> read(Map<String, @Nullable ProjectionEntry> entries) {
    SortedMap<Role, ProjectionEntry> projections = new TreeMap<>();
    entries.forEach((code, entry) -> {
      Role role = findings.code(Role.class, code, AT.to(code));
      if (entry == null) {
        findings.missing(AT.to(code));
        return;
      }
      if (entry.recruits() != null) {
        follows(AT.to(code).to("recruits"));
      }
      if (entry.targets() != null) {
        follows(AT.to(code).to("targets"));
      }
      if (role != null) {
        projections.put(role, entry);
      }
    });
    return projections;
  }

  private void follows(Pointer at) {
    findings.add(FaultCode.UNSUPPORTED_METHOD, at, "The target is what each scenario requires.");
  }

  /** Projects each stock towards the base and towards a scenario. */
  SortedMap<Role, Reached> project(
      SortedMap<Role, ProjectionEntry> projections, Result base, Result scenario) {
    SortedMap<Role, Reached> reached = new TreeMap<>();
    projections.forEach((role, entry) -> {
      ProjectionResult one = project(role, entry, base, base);
      ProjectionResult other = one == null ? null : project(role, entry, base, scenario);
      if (one != null && other != null) {
        reached.put(role, new Reached(one, other));
      }
    });
    return Collections.unmodifiableSortedMap(reached);
  }

  /** Both begin with the same stock: that given, or else that of the base. */
  private @Nullable ProjectionResult project(
      Role role, ProjectionEntry entry, Result base, Result towards) {
    RoleFigures now = base.roles().get(role);
    RoleFigures then = towards.roles().get(role);
    Double opening = entry.opening();
    if (opening == null && now != null) {
      opening = now.currentWte();
    }
    ProjectionEntry complete =
        new ProjectionEntry(
            opening,
            entry.annualLeaverRate(),
            entry.turnoverRate(),
            entry.newStarterExposure(),
            entry.firstYearLeaverRate(),
            entry.years(),
            null,
            List.of(then == null ? 0.0 : then.requiredWte()),
            entry.recruitCap(),
            entry.pipeline(),
            entry.costPerWte(),
            entry.costPerRecruit());
    return switch (Projection.of(complete)) {
      case ProjectionOutcome.Projected projected -> projected.result();
      case ProjectionOutcome.ProjectedRoles _ ->
          throw new IllegalStateException("One stock was projected");
      case ProjectionOutcome.Refused refused -> {
        findings.addAll(refused.findings(), AT.to(role.name()));
        yield null;
      }
    };
  }
}
