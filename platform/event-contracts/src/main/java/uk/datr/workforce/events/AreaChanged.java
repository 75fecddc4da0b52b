package uk.datr.workforce.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of a commissioning area; the event's subject is its code.
 *
 * @param areaCode code of the area
 * @param organisationCode register code of the authority that commissions for the area
 * @param laCodes GSS codes of its authorities, in order; one at least
 * @param validFrom first day
 * @param validTo last day, if it has ended
 */
public record AreaChanged(
    String areaCode,
    String name,
    String organisationCode,
    List<String> laCodes,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Keeps its own copy of the codes. */
  public AreaChanged {
    Objects.requireNonNull(areaCode, "areaCode");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(validFrom, "validFrom");
    laCodes = List.copyOf(laCodes);
  }
}
