package uk.datr.workforce.census.returns;

import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;

/** Why the life cycle does not let a step happen, as a result. */
public final class Refusals {

  private Refusals() {}

  /** The refusal that a decision means. */
  public static ReturnResult of(
      Decision<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> decision,
      StoredReturn current,
      ReturnEvent event) {
    return switch (decision) {
      case Decision.Allowed<?, ?, ?, ?> _ ->
          throw new IllegalArgumentException("What is allowed is not refused.");
      case Decision.WrongState<?, ?, ?, ?> _ ->
          current.collection().state() != CollectionState.OPEN && writes(event)
              ? new ReturnResult.Closed(current.collection())
              : new ReturnResult.WrongState(current, event);
      case Decision.NotPermitted<?, ?, ?, ?> _ -> new ReturnResult.NotPermitted(doer(event));
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard) -> held(guard, current);
    };
  }

  private static ReturnResult held(ReturnGuard guard, StoredReturn current) {
    return switch (guard) {
      case WINDOW_OPEN -> new ReturnResult.Closed(current.collection());
      case PERSON -> new ReturnResult.PersonNeeded();
      case SECOND_PERSON ->
          new ReturnResult.NotPermitted(
              "You submitted this return; a second person has to sign it off.");
      case SINGLE_PERSON_UNIT ->
          new ReturnResult.NotPermitted(
              "Only a return-signatory of the unit's organisation signs its return off; others sign for units of one person only.");
      case BEFORE_FINALISED ->
          new ReturnResult.HeldBack(
              "The collection is %s: its returns are not worked on."
                  .formatted(current.collection().state()));
      case PUBLISHED ->
          new ReturnResult.HeldBack(
              "The collection is %s; returns are corrected once it is PUBLISHED."
                  .formatted(current.collection().state()));
      case NEVER_HANDED_IN ->
          new ReturnResult.HeldBack("The return was handed in; it can only be withdrawn.");
      case NO_QUERY_RAISED ->
          new ReturnResult.HeldBack("There is a query about this version; answer it or reopen it.");
      case NO_QUERY_OPEN, NO_QUERY_UNRESOLVED ->
          new ReturnResult.HeldBack(
              "%d queries wait for an answer.".formatted(current.queries().open()));
      case NO_ERRORS, WARNINGS_EXPLAINED ->
          throw new IllegalArgumentException("Guards of content come with findings.");
    };
  }

  /** Steps for which the end of the window is what the submitter has to hear first. */
  private static boolean writes(ReturnEvent event) {
    return event == ReturnEvent.SAVE_DRAFT
        || event == ReturnEvent.SUBMIT
        || event == ReturnEvent.DECLARE_NIL;
  }

  private static String doer(ReturnEvent event) {
    return switch (event) {
      case SIGN_OFF, SIGN_OFF_FOR_UNIT ->
          "Only a return-signatory of the unit's organisation signs its return off.";
      case RAISE_QUERY, SETTLE_QUERY, ACCEPT, REOPEN, WITHDRAW, CORRECT ->
          "Only a quality-analyst reviews returns.";
      case EXTEND -> "Only a collection-manager extends the window of a return.";
      case EXCUSE, ASK_AGAIN -> "Only a collection-manager says who is asked.";
      case START,
          SAVE_DRAFT,
          SUBMIT,
          DECLARE_NIL,
          VALIDATE,
          RECALL,
          ANSWER_QUERY,
          ALL_ANSWERED,
          REOPEN_TO_CORRECT,
          FINALISE ->
          "Only a return-editor of the unit's organisation works on its return.";
    };
  }
}
