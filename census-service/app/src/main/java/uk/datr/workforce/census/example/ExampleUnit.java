package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/**
 * A reporting unit of the example register; it works in one authority.
 *
 * @param unitId the same in every run
 * @param organisationCode the organisation that owns the unit
 * @param name clearly fictional: always contains the word Example
 * @param kind decides which return it sends
 * @param laCode the authority, by the code valid at the collection's reference date
 * @param sector code of CL-04
 * @param ndtmsAgencyCode invented agency code of a provider, else null
 * @param validFrom first day on which the unit exists in the register
 */
public record ExampleUnit(
    UUID unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String sector,
    @Nullable String ndtmsAgencyCode,
    LocalDate validFrom) {}
