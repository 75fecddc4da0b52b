package uk.datr.workforce.calculator.scenarios;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/**
 * Which scenarios exist for somebody: own ones, drafts among them only for their editors, those that are shared with the
 * own authority or, for national jobs, with NHS England, and published ones.
 *
 * @param editsNational whether the scenarios of the analysts are theirs to edit
 * @param edits organisations whose scenarios they edit
 * @param readsNational whether they see what is shared with NHS England
 * @param reads organisations whose scenarios they see once these are no drafts any more
 * @param areas authorities with which something may be shared that they then see
 */
record ScenarioReach(
    boolean editsNational,
    Set<String> edits,
    boolean readsNational,
    Set<String> reads,
    Set<String> areas) {

  /** SQL condition over the table {@code scenario} under the alias {@code s}; takes {@link #arguments()}. */
  static final String CONDITION =
      """
      (s.owner_organisation = any(?) or s.owner_organisation is null and ?
       or s.state <> 'DRAFT' and s.owner_organisation = any(?)
       or s.state = 'PUBLISHED'
       or s.state = 'SHARED' and exists (
            select 1 from scenario_share h
            where h.scenario_id = s.scenario_id
              and (h.audience = 'NHS_ENGLAND' and ? or h.audience = 'LOCAL_AUTHORITY' and h.la_code = any(?))))\
      """;

  static ScenarioReach of(Authority authority) {
    return new ScenarioReach(
        authority.nationally(CalculatorPermission.SCENARIO_WRITE),
        codes(authority, CalculatorPermission.SCENARIO_WRITE),
        authority.nationally(CalculatorPermission.SCENARIO_READ),
        codes(authority, CalculatorPermission.SCENARIO_READ),
        Areas.own(authority, CalculatorPermission.SCENARIO_READ));
  }

  /** Whether the scenarios of that owner are theirs to edit; null for those of the analysts. */
  boolean edits(@Nullable String owner) {
    return owner == null ? editsNational : edits.contains(owner);
  }

  /** The values of {@link #CONDITION} in its order. */
  Object[] arguments() {
    return new Object[] {
      edits.toArray(String[]::new),
      editsNational,
      reads.toArray(String[]::new),
      readsNational,
      areas.toArray(String[]::new)
    };
  }

  private static Set<String> codes(Authority authority, CalculatorPermission permission) {
    return authority.organisations(permission).stream()
        .map(RegisteredOrganisation::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
