package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * A figure that a bridge explains.
 *
 * @param name as in a trace
 * @param of its value in a result; that of a role which a result has not is 0
 */
record ComparedFigure(String name, ToDoubleFunction<Result> of) {

  /** The figures that are bridged when none is named. */
  static final List<String> USUAL = List.of("totals.requiredWte", "totals.annualCost");

  /** The figure of a name, or of a pointer into the answer; nothing when no bridge leads to it. */
  static @Nullable ComparedFigure of(String name) {
    String id = name.startsWith("/") ? String.join(".", Pointer.steps(name)) : name;
    return switch (id) {
      case "totals.requiredWte" -> new ComparedFigure(id, result -> result.totals().requiredWte());
      case "totals.annualCost" -> new ComparedFigure(id, result -> result.totals().annualCost());
      case "totals.averageCaseload" ->
          new ComparedFigure(id, result -> result.totals().averageCaseload());
      default -> ofRole(id);
    };
  }

  private static @Nullable ComparedFigure ofRole(String id) {
    String[] steps = id.split("\\.", -1);
    if (steps.length != 3 || !steps[0].equals("roles")) {
      return null;
    }
    for (Role role : Role.values()) {
      if (role.name().equals(steps[1])) {
        return switch (steps[2]) {
          case "requiredWte" -> ofRole(id, role, RoleFigures::requiredWte);
          case "annualCost" -> ofRole(id, role, RoleFigures::annualCost);
          default -> null;
        };
      }
    }
    return null;
  }

  private static ComparedFigure ofRole(String id, Role role, ToDoubleFunction<RoleFigures> figure) {
    return new ComparedFigure(
        id,
        result -> {
          RoleFigures figures = result.roles().get(role);
          return figures == null ? 0 : figure.applyAsDouble(figures);
        });
  }
}
