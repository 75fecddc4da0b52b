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
final class Refusals {

  private Refusals() {}

  static ReturnResult of(
      Decision<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> decision,
      StoredReturn current,
      ReturnEvent event) {
    return switch (decision) {
      case Decision.Allowed<?, ?, ?, ?> _ ->
          throw new IllegalArgumentException("What is allowed is not refused.");
      case Decision.WrongState<?, ?, ?, ?> _ ->
          current.collection().state() == CollectionState.OPEN || event == ReturnEvent.SIGN_OFF
              ? new ReturnResult.WrongState(current, event)
              : new ReturnResult.Closed(current.collection());
      case Decision.NotPermitted<?, ?, ?, ?> _ ->
          new ReturnResult.NotPermitted(
              event == ReturnEvent.SIGN_OFF
                  ? "Only a return-signatory of the unit's organisation signs its return off."
                  : "Only a return-editor of the unit's organisation works on its return.");
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard) ->
          switch (guard) {
            case WINDOW_OPEN -> new ReturnResult.Closed(current.collection());
            case PERSON -> new ReturnResult.PersonNeeded();
            case SECOND_PERSON ->
                new ReturnResult.NotPermitted(
                    "You submitted this return; a second person has to sign it off.");
            case NO_ERRORS, WARNINGS_EXPLAINED ->
                throw new IllegalArgumentException("Guards of content come with findings.");
          };
    };
  }
}
