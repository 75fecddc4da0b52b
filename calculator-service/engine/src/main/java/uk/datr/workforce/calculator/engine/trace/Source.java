package uk.datr.workforce.calculator.engine.trace;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Model;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.InterventionEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.request.RoleEntry;

/** A request that was accepted, beside the model that the checks made of it. */
record Source(CalculationRequest request, Model model) {

  static final Pointer PARAMETERS = Pointer.ROOT.to("parameters");

  /** A value of a role and where it was given: with the role itself or in the defaults of all roles. */
  record Given<T>(@Nullable T value, Pointer at) {

    T needed() {
      return Objects.requireNonNull(value, at.text());
    }
  }

  ParameterEntries parameters() {
    return Objects.requireNonNull(request.parameters());
  }

  <T> Given<T> given(Role role, String field, Function<RoleEntry, @Nullable T> read) {
    RoleEntry own = orEmpty(Objects.requireNonNull(parameters().roles()).get(role.name()));
    T value = read.apply(own);
    T fallback = read.apply(orEmpty(parameters().roleDefaults()));
    return value == null && fallback != null
        ? new Given<>(fallback, PARAMETERS.to("roleDefaults").to(field))
        : new Given<>(value, PARAMETERS.to("roles").to(role.name()).to(field));
  }

  InterventionEntry intervention(String code) {
    Map<String, @Nullable InterventionEntry> entries = parameters().interventions();
    return Objects.requireNonNull(Objects.requireNonNull(entries).get(code), code);
  }

  private static RoleEntry orEmpty(@Nullable RoleEntry entry) {
    return entry == null ? RoleEntry.EMPTY : entry;
  }
}
