package uk.datr.workforce.calculator.simulations;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class SimulationExamples {

  static final String REQUEST =
      """
      {"label": "How sure are the caseloads?", "samples": 2000, "seed": 42, "outputs": ["totals.requiredWte"],
       "variables": {
         "/demand/OPIATE/meanWeeksInTreatment": {"type": "TRIANGULAR", "min": 40, "mode": 44, "max": 48},
         "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM": {"type": "PERT", "min": 30, "mode": 35, "max": 45}
       },
       "calculation": \
      """
          + CalculationExamples.CALCULATION
          + "}";

  static final String SIMULATION =
      """
      {
        "status": "INDICATIVE", "label": "How sure are the caseloads?", "samples": 2000, "seed": 42,
        "outputs": {
          "totals.requiredWte": {
            "mean": 84.2, "sd": 1.9, "standardError": 0.04, "p5": 81.1, "p10": 81.7, "p50": 84.2, "p90": 86.7, "p95": 87.3
          }
        },
        "probabilityShort": {"DRUG_ALCOHOL_WORKER": 1.0, "NURSE": 0.97},
        "notes": [
          {"code": "INDEPENDENCE_ASSUMED",
           "message": "The inputs are drawn independently of each other; if they go together, the spread is larger."}
        ],
        "provenance": {
          "engineVersion": "1.0.0", "parameterSet": "illustrative@1.0.0",
          "parameterSetHash": "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456",
          "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "seed": 42,
          "illustrative": ["/parameters/interventions/KEYWORK"]
        }
      }\
      """;

  static final String JOB =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "simulation", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  private SimulationExamples() {}
}
