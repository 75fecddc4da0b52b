package uk.datr.workforce.kit.jobs;

/** Examples in the OpenAPI document. */
public final class JobExamples {

  /** A republication that nobody has begun. */
  public static final String REPUBLICATION =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "republication", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  /** A rebuild that nobody has begun. */
  public static final String REBUILD =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "rebuild", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  static final String DONE =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "republication", "state": "DONE", "done": 3037, "total": 3037,
        "cancelling": false, "result": {"aggregates": 3037, "events": 2950}, "createdAt": "2026-07-14T09:30:00.123456Z",
        "startedAt": "2026-07-14T09:30:01.000001Z", "finishedAt": "2026-07-14T09:30:08.5Z"
      }\
      """;

  static final String CANCELLING =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "republication", "state": "RUNNING", "done": 800, "total": 3037,
        "cancelling": true, "createdAt": "2026-07-14T09:30:00.123456Z", "startedAt": "2026-07-14T09:30:01.000001Z"
      }\
      """;

  private JobExamples() {}
}
