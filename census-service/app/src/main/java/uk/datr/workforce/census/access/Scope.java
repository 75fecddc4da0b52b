package uk.datr.workforce.census.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a permission reaches for a caller: the whole register, or units by their organisation, local authority or NHS
 * region. What lies outside does not exist for the caller.
 *
 * @param national everything
 * @param organisations register codes
 * @param laCodes GSS codes of authorities
 * @param regionCodes GSS codes of NHS regions
 */
public record Scope(
    boolean national, Set<String> organisations, Set<String> laCodes, Set<String> regionCodes) {

  /** Reaches everything. */
  public static final Scope NATIONAL = new Scope(true, Set.of(), Set.of(), Set.of());

  /** SQL condition over the table {@code reporting_unit} under the alias {@code u}; takes {@link #arguments()}. */
  public static final String OF_UNIT =
      "(? or u.organisation_code = any(?) or u.la_code = any(?) or u.nhs_region_code = any(?))";

  /** Keeps its own copies. */
  public Scope {
    organisations = Set.copyOf(organisations);
    laCodes = Set.copyOf(laCodes);
    regionCodes = Set.copyOf(regionCodes);
  }

  /** Whether a unit with these dimensions lies inside. */
  public boolean covers(String organisationCode, String laCode, @Nullable String regionCode) {
    return national
        || organisations.contains(organisationCode)
        || laCodes.contains(laCode)
        || (regionCode != null && regionCodes.contains(regionCode));
  }

  /** The values of {@link #OF_UNIT} in its order. */
  public Object[] arguments() {
    return new Object[] {national, organisations, laCodes, regionCodes};
  }
}
