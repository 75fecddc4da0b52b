package uk.datr.workforce.faults;

import uk.datr.workforce.stack.StackPart;

/** What a client asks for in a round. */
enum Operation {
  /** Saves the draft of a return. */
  DRAFT(StackPart.CENSUS),
  /** Looks at its return, because the answer to a draft did not come. */
  LOOK(StackPart.CENSUS),
  /** Submits the return under an idempotency key. */
  SUBMIT(StackPart.CENSUS),
  /** Sends an acknowledged submission once more under its key. */
  REPEAT(StackPart.CENSUS),
  /** Looks at its return with a token whose signature was changed. */
  FORGED(StackPart.CENSUS),
  /** An analyst reads England's profile. */
  PROFILE(StackPart.REPORTING),
  /** Asks Keycloak for a token. */
  SIGN_IN(StackPart.KEYCLOAK);

  private final StackPart asked;

  Operation(StackPart asked) {
    this.asked = asked;
  }

  /** Who answers it. */
  StackPart asked() {
    return asked;
  }
}
