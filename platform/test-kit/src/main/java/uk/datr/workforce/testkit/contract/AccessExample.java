package uk.datr.workforce.testkit.contract;

/** Makes the request that shows an operation to somebody; it may first bring the service into the state it needs. */
@FunctionalInterface
public interface AccessExample {

  /** The request for a cell of the matrix. */
  AccessRequest request(Visitor visitor);
}
