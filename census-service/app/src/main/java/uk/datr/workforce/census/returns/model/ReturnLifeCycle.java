package uk.datr.workforce.census.returns.model;

import static uk.datr.workforce.census.access.CensusPermission.EXPECTED_RETURN_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGN_OFF;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_WRITE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.ASK_AGAIN;
import static uk.datr.workforce.census.returns.model.ReturnEvent.EXCUSE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.FINALISE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SAVE_DRAFT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SIGN_OFF;
import static uk.datr.workforce.census.returns.model.ReturnEvent.START;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SUBMIT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.VALIDATE;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NO_ERRORS;
import static uk.datr.workforce.census.returns.model.ReturnGuard.PERSON;
import static uk.datr.workforce.census.returns.model.ReturnGuard.SECOND_PERSON;
import static uk.datr.workforce.census.returns.model.ReturnGuard.WARNINGS_EXPLAINED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.WINDOW_OPEN;
import static uk.datr.workforce.events.ReturnState.DRAFT;
import static uk.datr.workforce.events.ReturnState.FINAL;
import static uk.datr.workforce.events.ReturnState.NOT_RECEIVED;
import static uk.datr.workforce.events.ReturnState.NOT_STARTED;
import static uk.datr.workforce.events.ReturnState.SIGNED_OFF;
import static uk.datr.workforce.events.ReturnState.SUBMITTED;
import static uk.datr.workforce.events.ReturnState.VALIDATED;
import static uk.datr.workforce.events.ReturnState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.LifeCycle;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;

/**
 * The life cycle of a return (domain 4.3 with 4.9.2). Recall, queries, reopening, resubmission and correction after
 * publication are further rows.
 */
public final class ReturnLifeCycle {

  /** The table. */
  public static final LifeCycle<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> TABLE =
      new LifeCycle<>(
          ReturnEvent.class,
          List.of(
              row(null, START, null, List.of(), NOT_STARTED, null, "return-expected"),
              row(
                  NOT_STARTED,
                  SAVE_DRAFT,
                  RETURN_WRITE,
                  List.of(WINDOW_OPEN),
                  DRAFT,
                  null,
                  "return-draft-begun"),
              row(
                  DRAFT,
                  SAVE_DRAFT,
                  RETURN_WRITE,
                  List.of(WINDOW_OPEN),
                  DRAFT,
                  null,
                  "return-draft-saved"),
              row(
                  DRAFT,
                  SUBMIT,
                  RETURN_WRITE,
                  List.of(WINDOW_OPEN, NO_ERRORS, WARNINGS_EXPLAINED),
                  SUBMITTED,
                  EventTypes.RETURN_SUBMITTED,
                  "return-submitted"),
              row(
                  SUBMITTED,
                  VALIDATE,
                  null,
                  List.of(),
                  VALIDATED,
                  EventTypes.RETURN_VALIDATED,
                  "return-validated"),
              row(
                  VALIDATED,
                  SIGN_OFF,
                  RETURN_SIGN_OFF,
                  List.of(PERSON, SECOND_PERSON),
                  SIGNED_OFF,
                  EventTypes.RETURN_SIGNED_OFF,
                  "return-signed-off"),
              row(
                  SIGNED_OFF,
                  FINALISE,
                  null,
                  List.of(),
                  FINAL,
                  EventTypes.RETURN_FINAL,
                  "return-final"),
              row(
                  VALIDATED,
                  FINALISE,
                  null,
                  List.of(),
                  FINAL,
                  EventTypes.RETURN_FINAL,
                  "return-final-unsigned"),
              row(
                  NOT_STARTED,
                  FINALISE,
                  null,
                  List.of(),
                  NOT_RECEIVED,
                  EventTypes.RETURN_NOT_RECEIVED,
                  "return-not-received"),
              row(
                  DRAFT,
                  FINALISE,
                  null,
                  List.of(),
                  NOT_RECEIVED,
                  EventTypes.RETURN_NOT_RECEIVED,
                  "return-not-received-draft-left"),
              row(
                  NOT_STARTED,
                  EXCUSE,
                  EXPECTED_RETURN_WRITE,
                  List.of(),
                  WITHDRAWN,
                  null,
                  "return-excused"),
              row(
                  DRAFT,
                  EXCUSE,
                  EXPECTED_RETURN_WRITE,
                  List.of(),
                  WITHDRAWN,
                  null,
                  "return-excused-draft-left"),
              row(
                  WITHDRAWN,
                  ASK_AGAIN,
                  EXPECTED_RETURN_WRITE,
                  List.of(),
                  NOT_STARTED,
                  null,
                  "return-asked-again")));

  /** The mark of a return that became final without a signature. */
  public static final String UNSIGNED = "UNSIGNED";

  /** The states whose latest version enters figures (4.9.3). */
  private static final Set<ReturnState> COUNTED =
      EnumSet.of(SUBMITTED, ReturnState.QUERIED, VALIDATED, SIGNED_OFF, FINAL);

  private ReturnLifeCycle() {}

  /** Whether a return in this state enters figures (4.9.3). */
  public static boolean counts(ReturnState state) {
    return COUNTED.contains(state);
  }

  /** Steps that hold a collection's finalisation up: what was handed in is not settled (4.9.2). */
  public static List<ReturnState> unsettled() {
    return List.of(SUBMITTED, ReturnState.QUERIED);
  }

  private static Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> row(
      @Nullable ReturnState from,
      ReturnEvent event,
      @Nullable CensusPermission permission,
      List<ReturnGuard> guards,
      ReturnState to,
      @Nullable EventType<ReturnStatusChanged> emits,
      String audit) {
    return new Step<>(from, event, permission, guards, to, emits, audit);
  }
}
