package uk.datr.workforce.calculator.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.calculator.engine.parameterset.OverrideEntry;
import uk.datr.workforce.calculator.engine.request.ActivityEntry;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.request.InterventionEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.request.RatioBandsEntry;
import uk.datr.workforce.calculator.engine.request.RoleEntry;
import uk.datr.workforce.calculator.engine.request.StructureEntry;
import uk.datr.workforce.calculator.engine.request.WorkingTimeEntry;

/** The document describes what the engine reads: no field more, none less. */
class BodiesTest {

  static List<Arguments> bodiesAndWhatTheEngineReads() {
    return List.of(
        Arguments.of(CalculationBody.class, CalculationEntry.class),
        Arguments.of(CalculationBody.Demand.class, DemandEntry.class),
        Arguments.of(CalculationBody.OwnValue.class, OverrideEntry.class),
        Arguments.of(ParametersBody.class, ParameterEntries.class),
        Arguments.of(ParametersBody.Role.class, RoleEntry.class),
        Arguments.of(ParametersBody.WorkingTime.class, WorkingTimeEntry.class),
        Arguments.of(ParametersBody.Activity.class, ActivityEntry.class),
        Arguments.of(ParametersBody.Intervention.class, InterventionEntry.class),
        Arguments.of(ParametersBody.Need.class, StructureEntry.class),
        Arguments.of(ParametersBody.Bands.class, RatioBandsEntry.class));
  }

  @ParameterizedTest
  @MethodSource("bodiesAndWhatTheEngineReads")
  void aBodyHasTheFieldsThatTheEngineReads(
      Class<? extends Record> body, Class<? extends Record> entry) {
    assertThat(names(body)).isNotEmpty().isEqualTo(names(entry));
  }

  private static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
