package uk.datr.workforce.census.returns.model;

import java.util.UUID;
import uk.datr.workforce.events.ReturnKind;

/**
 * The unit that a return is about.
 *
 * @param laCode GSS code of the authority in which it lies for this collection
 * @param nhsRegionCode GSS code of that authority's NHS region
 */
public record ReportingUnit(
    UUID unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String nhsRegionCode) {}
