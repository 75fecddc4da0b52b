package uk.datr.workforce.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Model;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;

/** Finds what a reader of a result should look at (specification B6). */
final class Warnings {

  private static final double CASELOAD_GUIDANCE = 40;
  private static final double METHODS_CLOSE = 0.05;
  private static final double SMALL_WTE = 0.2;
  private static final double LEAST_MINUTES = 30;
  private static final double MOST_MINUTES = 240;

  private final List<Result.Warning> warnings = new ArrayList<>();

  private Warnings() {}

  static List<Result.Warning> of(
      Model model, SortedMap<Role, Result.RoleFigures> roles, @Nullable Double contactMinutes) {
    Warnings warnings = new Warnings();
    roles.forEach((role, figures) -> {
      RoleModel parameters = model.roles().get(role);
      if (parameters != null) {
        warnings.role(role, parameters, figures);
      }
    });
    warnings.contactTime(contactMinutes);
    model
        .unmappedCurrent()
        .keySet()
        .forEach(code -> warnings.add(WarningCode.UNMAPPED_CURRENT_ROLE, code));
    return List.copyOf(warnings.warnings);
  }

  private void role(Role role, RoleModel parameters, Result.RoleFigures figures) {
    boolean carriesCaseload =
        parameters.method() == Method.CASELOAD || parameters.method() == Method.MAX_OF_BOTH;
    Double middle = parameters.caseload().perWte().get(ComplexityTier.MEDIUM);
    if (carriesCaseload && middle != null && middle > CASELOAD_GUIDANCE) {
      add(WarningCode.CASELOAD_ABOVE_GUIDANCE, role.name());
    }
    double larger = Math.max(figures.workloadWte(), figures.caseloadWte());
    double apart = Math.abs(figures.workloadWte() - figures.caseloadWte());
    if (parameters.method() == Method.MAX_OF_BOTH
        && larger > 0
        && apart <= METHODS_CLOSE * larger) {
      add(WarningCode.METHOD_SWITCH, role.name());
    }
    if (figures.requiredWte() > 0 && figures.requiredWte() < SMALL_WTE) {
      add(WarningCode.SMALL_WTE, role.name());
    }
  }

  private void contactTime(@Nullable Double minutes) {
    if (minutes != null && (minutes < LEAST_MINUTES || minutes > MOST_MINUTES)) {
      add(WarningCode.CONTACT_TIME_IMPLAUSIBLE, "TOTAL");
    }
  }

  private void add(WarningCode code, String subject) {
    warnings.add(new Result.Warning(code, subject));
  }
}
