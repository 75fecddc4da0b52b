package uk.datr.workforce.census.example;

/**
 * A unit of the register with what the generator knows about it beyond the register.
 *
 * @param unit the unit as registered for a collection
 * @param key the words that make the invented figures of this service its own; a service keeps them when its contract
 *     goes to another organisation
 * @param kind decides header fields and roles
 * @param size paid and unpaid WTE before the totals are made exact
 */
record ExampleService(ExampleUnit unit, String key, ExampleServiceKind kind, double size) {

  /** A service that has its unit's own figures. */
  static ExampleService of(ExampleUnit unit, ExampleServiceKind kind, double size) {
    return new ExampleService(unit, unit.unitId().toString(), kind, size);
  }

  /** A commissioning team that a neighbour staffs; it declares a nil return. */
  boolean nil() {
    return size == 0;
  }

  /** The same service reported by another unit, or by its own under other dates or codes. */
  ExampleService by(ExampleUnit other) {
    return new ExampleService(other, key, kind, size);
  }

  /** The same service of another size. */
  ExampleService ofSize(double other) {
    return new ExampleService(unit, key, kind, other);
  }
}
