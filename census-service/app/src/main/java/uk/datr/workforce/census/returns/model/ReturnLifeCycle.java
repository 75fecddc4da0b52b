package uk.datr.workforce.census.returns.model;

import static uk.datr.workforce.census.access.CensusPermission.EXPECTED_RETURN_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_EXTEND;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_REVIEW;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGN_OFF;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGN_OFF_FOR_UNIT;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_WRITE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.ACCEPT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.ALL_ANSWERED;
import static uk.datr.workforce.census.returns.model.ReturnEvent.ANSWER_QUERY;
import static uk.datr.workforce.census.returns.model.ReturnEvent.ASK_AGAIN;
import static uk.datr.workforce.census.returns.model.ReturnEvent.CORRECT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.DECLARE_NIL;
import static uk.datr.workforce.census.returns.model.ReturnEvent.EXCUSE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.EXTEND;
import static uk.datr.workforce.census.returns.model.ReturnEvent.FINALISE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.RAISE_QUERY;
import static uk.datr.workforce.census.returns.model.ReturnEvent.RECALL;
import static uk.datr.workforce.census.returns.model.ReturnEvent.REOPEN;
import static uk.datr.workforce.census.returns.model.ReturnEvent.REOPEN_TO_CORRECT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SAVE_DRAFT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SETTLE_QUERY;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SIGN_OFF;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SIGN_OFF_FOR_UNIT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.START;
import static uk.datr.workforce.census.returns.model.ReturnEvent.SUBMIT;
import static uk.datr.workforce.census.returns.model.ReturnEvent.VALIDATE;
import static uk.datr.workforce.census.returns.model.ReturnEvent.WITHDRAW;
import static uk.datr.workforce.census.returns.model.ReturnGuard.BEFORE_FINALISED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NEVER_HANDED_IN;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NO_ERRORS;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NO_QUERY_OPEN;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NO_QUERY_RAISED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.NO_QUERY_UNRESOLVED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.PERSON;
import static uk.datr.workforce.census.returns.model.ReturnGuard.PUBLISHED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.SECOND_PERSON;
import static uk.datr.workforce.census.returns.model.ReturnGuard.SINGLE_PERSON_UNIT;
import static uk.datr.workforce.census.returns.model.ReturnGuard.WARNINGS_EXPLAINED;
import static uk.datr.workforce.census.returns.model.ReturnGuard.WINDOW_OPEN;
import static uk.datr.workforce.events.EventTypes.RETURN_FINAL;
import static uk.datr.workforce.events.EventTypes.RETURN_NOT_RECEIVED;
import static uk.datr.workforce.events.EventTypes.RETURN_QUERIED;
import static uk.datr.workforce.events.EventTypes.RETURN_RECALLED;
import static uk.datr.workforce.events.EventTypes.RETURN_REOPENED;
import static uk.datr.workforce.events.EventTypes.RETURN_SIGNED_OFF;
import static uk.datr.workforce.events.EventTypes.RETURN_SUBMITTED;
import static uk.datr.workforce.events.EventTypes.RETURN_VALIDATED;
import static uk.datr.workforce.events.EventTypes.RETURN_WITHDRAWN;
import static uk.datr.workforce.events.ReturnState.DRAFT;
import static uk.datr.workforce.events.ReturnState.FINAL;
import static uk.datr.workforce.events.ReturnState.NOT_RECEIVED;
import static uk.datr.workforce.events.ReturnState.NOT_STARTED;
import static uk.datr.workforce.events.ReturnState.QUERIED;
import static uk.datr.workforce.events.ReturnState.SIGNED_OFF;
import static uk.datr.workforce.events.ReturnState.SUBMITTED;
import static uk.datr.workforce.events.ReturnState.VALIDATED;
import static uk.datr.workforce.events.ReturnState.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.LifeCycle;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;

/** The life cycle of a return (domain 4.3 with 4.9.2). */
public final class ReturnLifeCycle {

  /** The table. */
  public static final LifeCycle<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> TABLE =
      new LifeCycle<>(ReturnEvent.class, steps());

  /** The mark of a return that became final without a signature. */
  public static final String UNSIGNED = "UNSIGNED";

  /** The mark of a return whose previous version counts, because it is recalled or reopened (4.9.3). */
  public static final String PREVIOUS_VERSION_COUNTS = "PREVIOUS_VERSION_COUNTS";

  /** The mark of a return that an analyst validated although a query is left (4.9.2). */
  public static final String UNRESOLVED_QUERY = "UNRESOLVED_QUERY";

  /** The mark of a return that somebody else signed for a unit that is one person (4.9.2). */
  public static final String SIGNED_FOR_UNIT = "SIGNED_FOR_UNIT";

  /** The mark of a return that was corrected after publication. */
  public static final String CORRECTED = "CORRECTED";

  /** The states whose latest version enters figures (4.9.3). */
  private static final Set<ReturnState> COUNTED =
      EnumSet.of(SUBMITTED, QUERIED, VALIDATED, SIGNED_OFF, FINAL);

  private ReturnLifeCycle() {}

  /** Whether a return in this state enters figures with its latest version (4.9.3). */
  public static boolean counts(ReturnState state) {
    return COUNTED.contains(state);
  }

  /** Steps that hold a collection's finalisation up: what was handed in is not settled (4.9.2). */
  public static List<ReturnState> unsettled() {
    return List.of(SUBMITTED, QUERIED);
  }

  /** The events one of which told of the state of a return last; none when nobody was told of it. */
  public static List<EventType<ReturnStatusChanged>> told(StoredReturn stored) {
    return switch (stored.state()) {
      case SUBMITTED -> List.of(RETURN_SUBMITTED);
      case QUERIED -> List.of(RETURN_QUERIED);
      case VALIDATED -> List.of(RETURN_VALIDATED);
      case SIGNED_OFF -> List.of(RETURN_SIGNED_OFF);
      case FINAL -> List.of(RETURN_FINAL);
      case NOT_RECEIVED -> List.of(RETURN_NOT_RECEIVED);
      case DRAFT ->
          stored.countedVersion() == null ? List.of() : List.of(RETURN_RECALLED, RETURN_REOPENED);
      case WITHDRAWN -> stored.withdrawnReason() == null ? List.of() : List.of(RETURN_WITHDRAWN);
      case NOT_STARTED, UNKNOWN -> List.of();
    };
  }

  private static List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>> steps() {
    List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>> steps =
        new ArrayList<>();
    steps.addAll(ofSubmitters());
    steps.addAll(ofAnalysts());
    steps.addAll(ofTheCollection());
    return steps;
  }

  private static List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>>
      ofSubmitters() {
    List<ReturnGuard> open = List.of(WINDOW_OPEN);
    List<ReturnGuard> checked = List.of(WINDOW_OPEN, NO_ERRORS, WARNINGS_EXPLAINED);
    List<ReturnGuard> unasked = List.of(WINDOW_OPEN, NO_QUERY_RAISED);
    List<ReturnGuard> settling = List.of(BEFORE_FINALISED);
    List<ReturnGuard> byASecond = List.of(PERSON, SECOND_PERSON);
    List<ReturnGuard> ofOnePerson = List.of(PERSON, SECOND_PERSON, SINGLE_PERSON_UNIT);
    return List.of(
        row(null, START, null, List.of(), NOT_STARTED, null, "return-expected"),
        row(NOT_STARTED, SAVE_DRAFT, RETURN_WRITE, open, DRAFT, null, "return-draft-begun"),
        row(DRAFT, SAVE_DRAFT, RETURN_WRITE, open, DRAFT, null, "return-draft-saved"),
        row(DRAFT, SUBMIT, RETURN_WRITE, checked, SUBMITTED, RETURN_SUBMITTED, "return-submitted"),
        row(
            NOT_STARTED,
            DECLARE_NIL,
            RETURN_WRITE,
            checked,
            SUBMITTED,
            RETURN_SUBMITTED,
            "return-declared-nil"),
        row(
            DRAFT,
            DECLARE_NIL,
            RETURN_WRITE,
            checked,
            SUBMITTED,
            RETURN_SUBMITTED,
            "return-declared-nil"),
        row(
            SUBMITTED,
            VALIDATE,
            null,
            List.of(NO_QUERY_UNRESOLVED),
            VALIDATED,
            RETURN_VALIDATED,
            "return-validated"),
        row(SUBMITTED, RECALL, RETURN_WRITE, unasked, DRAFT, RETURN_RECALLED, "return-recalled"),
        row(VALIDATED, RECALL, RETURN_WRITE, unasked, DRAFT, RETURN_RECALLED, "return-recalled"),
        row(QUERIED, ANSWER_QUERY, RETURN_WRITE, settling, QUERIED, null, "return-query-answered"),
        row(
            QUERIED,
            ALL_ANSWERED,
            null,
            List.of(NO_QUERY_OPEN),
            SUBMITTED,
            RETURN_SUBMITTED,
            "return-queries-answered"),
        row(
            QUERIED,
            REOPEN_TO_CORRECT,
            RETURN_WRITE,
            settling,
            DRAFT,
            RETURN_REOPENED,
            "return-reopened-to-correct"),
        row(
            VALIDATED,
            SIGN_OFF,
            RETURN_SIGN_OFF,
            byASecond,
            SIGNED_OFF,
            RETURN_SIGNED_OFF,
            "return-signed-off"),
        row(
            VALIDATED,
            SIGN_OFF_FOR_UNIT,
            RETURN_SIGN_OFF_FOR_UNIT,
            ofOnePerson,
            SIGNED_OFF,
            RETURN_SIGNED_OFF,
            "return-signed-off-for-unit"));
  }

  private static List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>>
      ofAnalysts() {
    List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>> rows = new ArrayList<>();
    for (ReturnState from : List.of(SUBMITTED, VALIDATED, QUERIED)) {
      rows.add(reviewed(from, RAISE_QUERY, QUERIED, RETURN_QUERIED, "return-queried"));
    }
    for (ReturnState from : List.of(SUBMITTED, QUERIED)) {
      rows.add(reviewed(from, SETTLE_QUERY, from, null, "return-query-settled"));
      rows.add(reviewed(from, ACCEPT, VALIDATED, RETURN_VALIDATED, "return-accepted"));
    }
    rows.add(reviewed(SIGNED_OFF, REOPEN, QUERIED, RETURN_QUERIED, "return-reopened"));
    for (ReturnState from :
        List.of(NOT_STARTED, DRAFT, SUBMITTED, QUERIED, VALIDATED, SIGNED_OFF)) {
      rows.add(reviewed(from, WITHDRAW, WITHDRAWN, RETURN_WITHDRAWN, "return-withdrawn"));
    }
    rows.add(
        row(
            FINAL,
            CORRECT,
            RETURN_REVIEW,
            List.of(PERSON, PUBLISHED, NO_ERRORS, WARNINGS_EXPLAINED),
            FINAL,
            RETURN_FINAL,
            "return-corrected"));
    return rows;
  }

  private static List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>>
      ofTheCollection() {
    List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>> rows = new ArrayList<>();
    for (ReturnState from : List.of(NOT_STARTED, DRAFT, SUBMITTED, VALIDATED)) {
      rows.add(
          row(
              from,
              EXTEND,
              RETURN_EXTEND,
              List.of(BEFORE_FINALISED),
              from,
              null,
              "return-extended"));
    }
    rows.add(finalised(SIGNED_OFF, FINAL, RETURN_FINAL, "return-final"));
    rows.add(finalised(VALIDATED, FINAL, RETURN_FINAL, "return-final-unsigned"));
    rows.add(finalised(NOT_STARTED, NOT_RECEIVED, RETURN_NOT_RECEIVED, "return-not-received"));
    rows.add(finalised(DRAFT, NOT_RECEIVED, RETURN_NOT_RECEIVED, "return-not-received-draft-left"));
    rows.add(
        row(
            NOT_STARTED,
            EXCUSE,
            EXPECTED_RETURN_WRITE,
            List.of(),
            WITHDRAWN,
            null,
            "return-excused"));
    rows.add(
        row(
            DRAFT,
            EXCUSE,
            EXPECTED_RETURN_WRITE,
            List.of(NEVER_HANDED_IN),
            WITHDRAWN,
            null,
            "return-excused-draft-left"));
    rows.add(
        row(
            WITHDRAWN,
            ASK_AGAIN,
            EXPECTED_RETURN_WRITE,
            List.of(NEVER_HANDED_IN),
            NOT_STARTED,
            null,
            "return-asked-again"));
    return rows;
  }

  private static Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> reviewed(
      ReturnState from,
      ReturnEvent event,
      ReturnState to,
      @Nullable EventType<ReturnStatusChanged> emits,
      String audit) {
    return row(from, event, RETURN_REVIEW, List.of(BEFORE_FINALISED), to, emits, audit);
  }

  private static Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> finalised(
      ReturnState from, ReturnState to, EventType<ReturnStatusChanged> emits, String audit) {
    return row(from, FINALISE, null, List.of(), to, emits, audit);
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
