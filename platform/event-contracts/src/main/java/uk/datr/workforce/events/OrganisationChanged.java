package uk.datr.workforce.events;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of an organisation of the register; the event's subject is its code.
 *
 * @param organisationCode stable register code, {@code ORG-…}
 * @param sector code of CL-04, for providers and LEROs
 * @param laCode GSS code of the authority that it is or sits in
 * @param nhsRegionCode GSS code of the NHS region, for regional teams their own
 * @param validFrom first day on which the organisation exists, if known
 * @param validTo last day on which it exists, if it has ended
 */
public record OrganisationChanged(
    String organisationCode,
    String name,
    OrganisationKind kind,
    @Nullable String sector,
    @Nullable String laCode,
    @Nullable String nhsRegionCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public OrganisationChanged {
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
