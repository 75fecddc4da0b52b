package uk.datr.workforce.census.returns.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/**
 * The unit that a return is about.
 *
 * @param laCode GSS code of the authority in which it lies for this collection
 * @param nhsRegionCode GSS code of that authority's NHS region
 * @param sector code of CL-04; null where the register does not know it
 * @param singlePerson whether it is one person, who cannot sign what they submit
 */
public record ReportingUnit(
    UUID unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String nhsRegionCode,
    @Nullable String sector,
    boolean singlePerson) {}
