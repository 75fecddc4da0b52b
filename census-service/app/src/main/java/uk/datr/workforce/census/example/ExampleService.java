package uk.datr.workforce.census.example;

/**
 * A unit of the register with what the generator knows about it beyond the register.
 *
 * @param unit the unit as registered for the first collection
 * @param presentLaCode its authority's code at the present reference date
 * @param kind decides header fields and roles
 * @param size paid and unpaid WTE before the totals are made exact
 */
record ExampleService(
    ExampleUnit unit, String presentLaCode, ExampleServiceKind kind, double size) {

  /** The letters and digits that make this unit's invented figures its own. */
  String key() {
    return unit.unitId().toString();
  }

  /** A commissioning team that a neighbour staffs; it declares a nil return. */
  boolean nil() {
    return size == 0;
  }

  /** The unit under the code of its authority that is valid now. */
  ExampleUnit presentUnit() {
    return new ExampleUnit(
        unit.unitId(),
        unit.organisationCode(),
        unit.name(),
        unit.kind(),
        presentLaCode,
        unit.sector(),
        unit.ndtmsAgencyCode(),
        unit.validFrom());
  }
}
