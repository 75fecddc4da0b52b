package uk.datr.workforce.journey;

/**
 * A reporting unit with its organisation.
 *
 * @param unitId id in the register
 * @param organisationCode register code of the organisation
 * @param kind COMMISSIONER, PROVIDER or LERO
 * @param laCode its authority
 * @param sector code of CL-04
 */
public record Unit(
    String unitId, String organisationCode, String kind, String laCode, String sector) {}
