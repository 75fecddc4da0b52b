package uk.datr.workforce.calculator.plans;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * By how much the strategy wants the workforce to grow by the end of 2024/25, above that of 2022 (written statement
 * HLWS460 of 14 May 2024; programme page of Health Education England).
 */
@Schema(name = "ExpansionTarget")
enum ExpansionTarget {
  /** Medical, mental health and other regulated professionals. */
  REGULATED(800, regulated()),
  /** Drug, alcohol and criminal justice workers. */
  DRUG_ALCOHOL_AND_CRIMINAL_JUSTICE(
      950,
      EnumSet.of(
          Role.DRUG_ALCOHOL_WORKER,
          Role.SENIOR_DRUG_ALCOHOL_WORKER,
          Role.CYP_WORKER,
          Role.CRIMINAL_JUSTICE_WORKER));

  /** When both are to be reached. */
  static final LocalDate REACHED_BY = LocalDate.of(2025, 3, 31);

  private final int more;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Role> roles;

  ExpansionTarget(int more, Set<Role> roles) {
    this.more = more;
    this.roles = roles;
  }

  /** WTE more than in 2022. */
  int more() {
    return more;
  }

  /** Whether a role counts towards it. */
  boolean counts(Role role) {
    return roles.contains(role);
  }

  private static Set<Role> regulated() {
    Set<Role> regulated = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (role.isRegulated()) {
        regulated.add(role);
      }
    }
    return regulated;
  }
}
