package uk.datr.workforce.calculator.plans;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/**
 * Which plans exist for somebody: those they edit, those of their authority that are no drafts any more, and for national
 * analysts all that are no drafts. A plan begins with who is in post, so that nobody else sees it.
 */
record PlanReach(
    boolean editsNational, Set<String> edits, boolean readsNational, Set<String> reads) {

  /** SQL condition over the table {@code plan} under the alias {@code p}; takes {@link #arguments()}. */
  static final String CONDITION =
      """
      (p.owner_organisation = any(?) or p.owner_organisation is null and ?
       or p.state <> 'DRAFT' and (p.owner_organisation = any(?) or ?))\
      """;

  static PlanReach of(Authority authority) {
    return new PlanReach(
        authority.nationally(CalculatorPermission.PLAN_WRITE),
        codes(authority, CalculatorPermission.PLAN_WRITE),
        authority.nationally(CalculatorPermission.PLAN_READ),
        codes(authority, CalculatorPermission.PLAN_READ));
  }

  /** Whether the plans of that owner are theirs to edit; null for those of the analysts. */
  boolean edits(@Nullable String owner) {
    return owner == null ? editsNational : edits.contains(owner);
  }

  /** The values of {@link #CONDITION} in its order. */
  Object[] arguments() {
    return new Object[] {
      edits.toArray(String[]::new), editsNational, reads.toArray(String[]::new), readsNational
    };
  }

  private static Set<String> codes(Authority authority, CalculatorPermission permission) {
    return authority.organisations(permission).stream()
        .map(RegisteredOrganisation::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
