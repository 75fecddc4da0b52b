package uk.datr.workforce.events;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of a reporting unit; the event's subject is its id.
 *
 * @param unitId id of the unit (UUID)
 * @param organisationCode register code of the organisation that owns the unit
 * @param laCode GSS code of the authority that the unit serves
 * @param nhsRegionCode GSS code of that authority's NHS region
 * @param sector code of CL-04
 * @param ndtmsAgencyCode alternate key of a treatment service
 */
public record UnitChanged(
    String unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String nhsRegionCode,
    @Nullable String sector,
    @Nullable String ndtmsAgencyCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public UnitChanged {
    Objects.requireNonNull(unitId, "unitId");
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(laCode, "laCode");
    Objects.requireNonNull(nhsRegionCode, "nhsRegionCode");
  }
}
