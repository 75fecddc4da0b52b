package uk.datr.workforce.testkit.contract;

/**
 * Requests for the operations of auditors and administrators that every service has. They name things that are not there:
 * whoever may call the operation is answered 404, everybody else is refused before.
 */
public final class OperationsExamples {

  private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

  private OperationsExamples() {}

  /**
   * Adds the examples to a matrix.
   *
   * @param api where the API of the service begins, {@code /census/v1}
   */
  public static AccessMatrix addedTo(AccessMatrix matrix, String api) {
    return matrix
        .example("readJob", visitor -> AccessRequest.of("GET", api + "/jobs/" + NOTHING))
        .example(
            "cancelJob",
            visitor -> AccessRequest.of("POST", api + "/jobs/" + NOTHING + "/cancellations"))
        .example(
            "replayDeadLetter",
            visitor ->
                AccessRequest.of("POST", api + "/admin/dead-letters/" + NOTHING + "/replays"))
        .example(
            "discardDeadLetter",
            visitor ->
                AccessRequest.of(
                    "POST",
                    api + "/admin/dead-letters/" + NOTHING + "/discards",
                    "{\"reason\":\"Not needed.\"}"))
        .example(
            "releaseParkedEvent",
            visitor -> AccessRequest.of("POST", api + "/admin/parked-events/0/releases"))
        .example(
            "discardParkedEvent",
            visitor ->
                AccessRequest.of(
                    "POST",
                    api + "/admin/parked-events/0/discards",
                    "{\"reason\":\"Not needed.\"}"))
        .example(
            "republish",
            visitor ->
                AccessRequest.of(
                    "POST", api + "/admin/republications", "{\"topic\":\"workforce.register\"}"))
        .example(
            "readProjection",
            visitor -> AccessRequest.of("GET", api + "/admin/projections/nothing"))
        .example(
            "rebuildProjection",
            visitor -> AccessRequest.of("POST", api + "/admin/projections/nothing/rebuilds"));
  }
}
