package uk.datr.workforce.census.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.lifecycle.LifeCycleCases;
import uk.datr.workforce.census.world.ServicePage;
import uk.datr.workforce.events.ReturnState;

class ReturnLifeCycleTest {

  @TestFactory
  Stream<DynamicTest> everyStateEventAndJob() {
    return new LifeCycleCases<>(ReturnLifeCycle.TABLE, ReturnState.class, ReturnEvent.class)
        .tests();
  }

  @Test
  void theTableSaysWhatTheSpecificationSays() {
    List<String> rows =
        ReturnLifeCycle.TABLE.steps().stream()
            .map(step ->
                "%s %s %s %s"
                    .formatted(
                        step.from() == null ? "-" : step.from(),
                        step.event(),
                        step.permission() == null ? "-" : step.permission().id(),
                        step.to()))
            .toList();
    assertThat(rows)
        .containsExactly(
            "- START - NOT_STARTED",
            "NOT_STARTED SAVE_DRAFT return-write DRAFT",
            "DRAFT SAVE_DRAFT return-write DRAFT",
            "DRAFT SUBMIT return-write SUBMITTED",
            "SUBMITTED VALIDATE - VALIDATED",
            "VALIDATED SIGN_OFF return-sign-off SIGNED_OFF",
            "SIGNED_OFF FINALISE - FINAL",
            "VALIDATED FINALISE - FINAL",
            "NOT_STARTED FINALISE - NOT_RECEIVED",
            "DRAFT FINALISE - NOT_RECEIVED",
            "NOT_STARTED EXCUSE expected-return-write WITHDRAWN",
            "DRAFT EXCUSE expected-return-write WITHDRAWN",
            "WITHDRAWN ASK_AGAIN expected-return-write NOT_STARTED");
  }

  @Test
  void whatWasHandedInCounts() {
    assertThat(Arrays.stream(ReturnState.values()).filter(ReturnLifeCycle::counts))
        .containsExactly(
            ReturnState.SUBMITTED,
            ReturnState.VALIDATED,
            ReturnState.QUERIED,
            ReturnState.SIGNED_OFF,
            ReturnState.FINAL);
  }

  @Test
  void everyStateInWhichACollectionMayBeFinalisedHasARow() {
    for (ReturnState state : ReturnState.values()) {
      boolean settled =
          switch (state) {
            case FINAL, NOT_RECEIVED, WITHDRAWN, UNKNOWN, SUBMITTED, QUERIED -> false;
            case NOT_STARTED, DRAFT, VALIDATED, SIGNED_OFF -> true;
          };
      assertThat(ReturnLifeCycle.TABLE.step(state, ReturnEvent.FINALISE).isPresent())
          .as(state.name())
          .isEqualTo(settled);
    }
  }

  @Test
  void theServicesPageShowsTheTable() {
    ServicePage.check("table of returns", ReturnLifeCycle.TABLE.asMarkdown());
  }
}
