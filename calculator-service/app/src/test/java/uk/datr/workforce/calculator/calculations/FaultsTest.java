package uk.datr.workforce.calculator.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.problem.Finding;

class FaultsTest {

  @Test
  void ofAValueThatWasNotReadTheSchemaSpeaks() {
    assertThat(
            merged(
                List.of(fault("WRONG_TYPE", "/demand/OPIATE/count")),
                List.of(fault("MISSING_REQUIRED", "/demand/OPIATE/count"))))
        .containsExactly("WRONG_TYPE /demand/OPIATE/count");
  }

  @Test
  void ofWhatStandsBelowAValueThatWasNotReadNobodySpeaks() {
    assertThat(
            merged(
                List.of(fault("WRONG_TYPE", "/demand")),
                List.of(fault("MISSING_REQUIRED", "/demand/OPIATE"))))
        .containsExactly("WRONG_TYPE /demand");
  }

  @Test
  void ofAValueThatWasReadTheEngineSpeaks() {
    assertThat(
            merged(
                List.of(fault("OUT_OF_RANGE", "/demand/OPIATE/count"), fault("MISSING", "/area")),
                List.of(
                    fault("OUT_OF_RANGE", "/demand/OPIATE/count"),
                    fault("MISSING_REQUIRED", "/area"))))
        .containsExactly("OUT_OF_RANGE /demand/OPIATE/count", "MISSING_REQUIRED /area");
  }

  @Test
  void whatOnlyTheSchemaMissesHidesWhatWouldBeMissingInIt() {
    assertThat(
            merged(
                List.of(fault("MISSING", "/calculation")),
                List.of(fault("MISSING_REQUIRED", "/calculation/area"))))
        .containsExactly("MISSING /calculation");
  }

  @Test
  void faultsInDifferentPlacesAreAllTold() {
    assertThat(
            merged(
                List.of(fault("UNKNOWN_FIELD", "/surprise")),
                List.of(fault("UNKNOWN_CODE", "/demand/OPIUM"))))
        .containsExactly("UNKNOWN_FIELD /surprise", "UNKNOWN_CODE /demand/OPIUM");
  }

  @Test
  void aPlaceIsNotBelowAnotherThatOnlyBeginsLikeIt() {
    assertThat(
            merged(
                List.of(fault("WRONG_TYPE", "/parameters/roles/NURSE")),
                List.of(fault("MISSING_REQUIRED", "/parameters/roles/NURSE_PRESCRIBER/salary"))))
        .hasSize(2);
  }

  private static List<String> merged(List<Finding> shape, List<Finding> rules) {
    return Faults.merged(shape, Set.of(), rules).stream()
        .map(fault -> fault.ruleId() + " " + fault.pointer())
        .toList();
  }

  private static Finding fault(String rule, String pointer) {
    return Finding.error(rule, pointer, "Wrong.");
  }
}
