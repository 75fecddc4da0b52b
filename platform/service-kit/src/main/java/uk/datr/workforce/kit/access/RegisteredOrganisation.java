package uk.datr.workforce.kit.access;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;

/**
 * What the register says about an organisation that matters to access.
 *
 * @param code register code, {@code ORG-…}
 * @param kind decides which jobs count there
 * @param laCode GSS code of the local authority's area; null for an organisation without one
 * @param nhsRegionCode GSS code of the NHS region; null for an organisation without one
 */
public record RegisteredOrganisation(
    String code, OrganisationKind kind, @Nullable String laCode, @Nullable String nhsRegionCode) {}
