package uk.datr.workforce.calculator.sensitivity;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class SensitivityExamples {

  private static final String VARIABLES =
      """
      "variables": {
         "/demand/OPIATE/meanWeeksInTreatment": {"low": 40, "high": 48},
         "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM": {"type": "PERT", "min": 30, "mode": 35, "max": 45}
       },
       "calculation": \
      """;

  static final String REQUEST =
      "{\"type\": \"OAT\", \"output\": \"totals.requiredWte\", "
          + VARIABLES
          + CalculationExamples.CALCULATION
          + "}";

  static final String TOGETHER =
      "{\"type\": \"SOBOL\", \"samples\": 1024, \"seed\": 7, "
          + VARIABLES
          + CalculationExamples.CALCULATION
          + "}";

  static final String TORNADO =
      """
      {
        "status": "INDICATIVE", "type": "OAT", "output": "totals.requiredWte", "base": 51.967407,
        "bars": [
          {"id": "/demand/OPIATE/meanWeeksInTreatment", "low": 40.0, "high": 48.0, "atLow": 49.153629, "atHigh": 54.781186,
           "swing": 5.627557, "bindingAtLow": {"DRUG_ALCOHOL_WORKER": "CASELOAD"},
           "bindingAtHigh": {"DRUG_ALCOHOL_WORKER": "CASELOAD"}}
        ],
        "provenance": {"engineVersion": "1.0.0", "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                       "seed": 1, "illustrative": []}
      }\
      """;

  static final String JOB =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "sensitivity", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  private SensitivityExamples() {}
}
