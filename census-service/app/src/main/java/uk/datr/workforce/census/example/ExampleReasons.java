package uk.datr.workforce.census.example;

import java.util.Map;
import java.util.TreeMap;

/** Why people left: nobody knows it of two in five, as in other collections, and some units do not say even that. */
final class ExampleReasons {
  private static final double SAYS_NOTHING = 0.3;
  private static final Map<String, Double> REASONS =
      ExampleMix.of(
          "NK:390 CAREER:190 PAY_CONDITIONS:90 PERSONAL:80 WORKLOAD_STRESS:70 END_FIXED_TERM:60 RELOCATION:40"
              + " DISSATISFACTION:30 RETIRE_AGE:30 DISMISSAL:10 REDUNDANCY:10");

  private ExampleReasons() {}

  /** Leavers of a role by code of CL-14; those of whom a unit says nothing are left out. */
  static Map<String, Long> of(ExampleService service, int year, String role, long leavers) {
    Map<String, Long> reasons = new TreeMap<>();
    if (ExampleChance.fraction("reasons", service.key()) < SAYS_NOTHING) {
      return reasons;
    }
    for (long person = 0; person < leavers; person++) {
      double rest = ExampleChance.fraction("reason", year, service.key(), role, person);
      for (Map.Entry<String, Double> reason : REASONS.entrySet()) {
        rest -= reason.getValue();
        if (rest < 0) {
          reasons.merge(reason.getKey(), 1L, Long::sum);
          break;
        }
      }
    }
    return reasons;
  }
}
