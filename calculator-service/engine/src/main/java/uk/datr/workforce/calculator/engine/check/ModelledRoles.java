package uk.datr.workforce.calculator.engine.check;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.request.RoleEntry;

/**
 * The roles that a request has parameters for, to which its other parts may refer. Where it has none at all, that is
 * the one fault and references to them are none.
 */
record ModelledRoles(Findings findings, Set<String> codes) {

  static ModelledRoles of(Findings findings, @Nullable Map<String, @Nullable RoleEntry> roles) {
    return new ModelledRoles(findings, roles == null ? Set.of() : roles.keySet());
  }

  /** A reference to a role, or nothing when it leads nowhere. */
  @Nullable Role reference(@Nullable String code, Pointer at) {
    Role role = findings.code(Role.class, code, at);
    if (role != null && !codes.isEmpty() && !codes.contains(role.name())) {
      findings.add(FaultCode.UNKNOWN_CODE, at, "This role has no parameters. Add it under roles.");
      return null;
    }
    return role;
  }
}
