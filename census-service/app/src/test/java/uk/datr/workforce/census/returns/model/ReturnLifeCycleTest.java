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
            "NOT_STARTED DECLARE_NIL return-write SUBMITTED",
            "DRAFT DECLARE_NIL return-write SUBMITTED",
            "SUBMITTED VALIDATE - VALIDATED",
            "SUBMITTED RECALL return-write DRAFT",
            "VALIDATED RECALL return-write DRAFT",
            "QUERIED ANSWER_QUERY return-write QUERIED",
            "QUERIED ALL_ANSWERED - SUBMITTED",
            "QUERIED REOPEN_TO_CORRECT return-write DRAFT",
            "VALIDATED SIGN_OFF return-sign-off SIGNED_OFF",
            "VALIDATED SIGN_OFF_FOR_UNIT return-sign-off-for-unit SIGNED_OFF",
            "SUBMITTED RAISE_QUERY return-review QUERIED",
            "VALIDATED RAISE_QUERY return-review QUERIED",
            "QUERIED RAISE_QUERY return-review QUERIED",
            "SUBMITTED SETTLE_QUERY return-review SUBMITTED",
            "SUBMITTED ACCEPT return-review VALIDATED",
            "QUERIED SETTLE_QUERY return-review QUERIED",
            "QUERIED ACCEPT return-review VALIDATED",
            "SIGNED_OFF REOPEN return-review QUERIED",
            "NOT_STARTED WITHDRAW return-review WITHDRAWN",
            "DRAFT WITHDRAW return-review WITHDRAWN",
            "SUBMITTED WITHDRAW return-review WITHDRAWN",
            "QUERIED WITHDRAW return-review WITHDRAWN",
            "VALIDATED WITHDRAW return-review WITHDRAWN",
            "SIGNED_OFF WITHDRAW return-review WITHDRAWN",
            "FINAL CORRECT return-review FINAL",
            "NOT_STARTED EXTEND return-extend NOT_STARTED",
            "DRAFT EXTEND return-extend DRAFT",
            "SUBMITTED EXTEND return-extend SUBMITTED",
            "VALIDATED EXTEND return-extend VALIDATED",
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
