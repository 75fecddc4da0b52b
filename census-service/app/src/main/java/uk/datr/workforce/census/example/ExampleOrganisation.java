package uk.datr.workforce.census.example;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;

/**
 * An organisation of the example register.
 *
 * @param code register code, stable, for instance ORG-0097
 * @param name clearly fictional: always contains the word Example
 * @param kind decides which jobs count there
 * @param sector code of CL-04; null for organisations that send no returns
 * @param laCode the authority of a local authority or of an organisation that works in one authority only
 * @param nhsRegionCode the region of a regional team; for all others it follows from the authority
 * @param validFrom first day on which the organisation exists in the register
 * @param validTo last day, once it has ended
 */
public record ExampleOrganisation(
    String code,
    String name,
    OrganisationKind kind,
    @Nullable String sector,
    @Nullable String laCode,
    @Nullable String nhsRegionCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
