package uk.datr.workforce.calculator.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/** Which areas are whose. */
public final class Areas {

  private static final String FICTIONAL = "X";

  private Areas() {}

  /** Whether an area exists only in examples: open to whoever may calculate. */
  public static boolean isFictional(String area) {
    return area.startsWith(FICTIONAL);
  }

  /** The areas of the authorities at which a job permits it. A provider in an area does not have the area. */
  public static Set<String> own(Authority authority, CalculatorPermission permission) {
    return authority.organisations(permission).stream()
        .filter(organisation -> organisation.kind() == OrganisationKind.LOCAL_AUTHORITY)
        .map(RegisteredOrganisation::laCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether somebody may see what the census counted in an area: of the own area, and of any as an analyst. Of a fictional
   * area there is no census to hide.
   */
  public static boolean showsCensus(Authority authority, String area) {
    return isFictional(area)
        || authority.nationally(CalculatorPermission.CENSUS_FIGURES_READ)
        || own(authority, CalculatorPermission.CALCULATE).contains(area);
  }
}
