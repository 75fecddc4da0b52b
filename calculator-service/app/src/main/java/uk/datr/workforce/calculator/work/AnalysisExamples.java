package uk.datr.workforce.calculator.work;

/** What the OpenAPI document says of all analyses. */
public final class AnalysisExamples {

  /** What an idempotency key is good for here. */
  public static final String KEY =
      "Your own key for this request, for work that becomes a job: a repeat with the same key and body gets the same job";

  /** What the header of a started job says. */
  public static final String LOCATION = "Address of the job.";

  private AnalysisExamples() {}
}
