package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.faults.Rounds.answer;
import static uk.datr.workforce.faults.Rounds.exchange;
import static uk.datr.workforce.faults.Rounds.unavailable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.stack.StackPart;

class HonestyTest {

  private static final int DURING = 1_500;
  private static final int LONG_AFTER = 60_000;

  @Test
  void honestAnswersAreNoFindings() {
    assertThat(Honesty.check(Rounds.history())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 412, 422, 429, 500, 502, 504})
  void anyOtherAnswerIsFoundEvenWhileSomethingIsAway(int status) {
    for (Operation operation :
        List.of(Operation.DRAFT, Operation.SUBMIT, Operation.LOOK, Operation.PROFILE)) {
      assertThat(found(exchange(operation, "u9", DURING, answer(status, ""))))
          .containsExactly("2xx or 503");
    }
  }

  @Test
  void unavailableWithoutRetryAfterOrWithoutReasonIsFound() {
    assertThat(found(exchange(Operation.LOOK, "u1", DURING, answer(503, ""))))
        .containsExactly("503 only while a part is away, with Retry-After");
    assertThat(found(exchange(Operation.LOOK, "u1", LONG_AFTER, unavailable())))
        .containsExactly("503 only while a part is away, with Retry-After");
  }

  @ParameterizedTest
  @EnumSource(Outcome.Silence.class)
  void noAnswerIsFoundUnlessTheServiceItselfIsAway(Outcome.Silence silence) {
    Exchange unanswered = exchange(Operation.SUBMIT, "u1", DURING, new Outcome.NoAnswer(silence));
    History databaseAway = Rounds.history(List.of(unanswered));
    History serviceAway =
        new History(
            databaseAway.units(),
            databaseAway.abandoned(),
            databaseAway.exchanges(),
            List.of(Rounds.absence(StackPart.DATABASE), Rounds.absence(StackPart.CENSUS)));

    assertThat(Honesty.check(databaseAway))
        .extracting(Finding::rule)
        .containsExactly("an answer while the service runs");
    assertThat(Honesty.check(serviceAway)).isEmpty();
  }

  @Test
  void anotherAnswerToARepeatIsFound() {
    assertThat(found(exchange(Operation.REPEAT, "u1", LONG_AFTER, answer(200, "VALIDATED z"))))
        .containsExactly("the same answer to a repeat");
  }

  @Test
  void aFigureThatGoesBackIsFound() {
    assertThat(found(exchange(Operation.PROFILE, "", LONG_AFTER, answer(200, "12.80"))))
        .containsExactly("no figure goes back");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 404, 500})
  void aForgedTokenThatIsNotRefusedIsFound(int status) {
    assertThat(found(exchange(Operation.FORGED, "u1", DURING, answer(status, ""))))
        .containsExactly("nothing unverified is let in");
  }

  @Test
  void aRefusedSignInIsFoundUnlessKeycloakOrItsDatabaseIsAway() {
    assertThat(found(exchange(Operation.SIGN_IN, "", LONG_AFTER, answer(500, ""))))
        .containsExactly("a token while Keycloak runs");
    assertThat(found(exchange(Operation.SIGN_IN, "", DURING, answer(500, "")))).isEmpty();
    assertThat(found(exchange(Operation.SIGN_IN, "", DURING, answer(401, ""))))
        .containsExactly("a token while Keycloak runs");
  }

  @Test
  void onlyARepeatOfSomethingUnclearMayMeetItsFirstAttempt() {
    Outcome inProgress = new Outcome.Answered(409, 1, "REQUEST_IN_PROGRESS", "");

    assertThat(
            found(
                exchange(Operation.DRAFT, "u9", DURING, unavailable()),
                exchange(Operation.DRAFT, "u9", LONG_AFTER, answer(412, ""))))
        .isEmpty();
    assertThat(
            found(
                exchange(Operation.SUBMIT, "u9", DURING, unavailable()),
                exchange(Operation.SUBMIT, "u9", LONG_AFTER, inProgress)))
        .isEmpty();
    assertThat(found(exchange(Operation.SUBMIT, "u9", LONG_AFTER, inProgress)))
        .containsExactly("2xx or 503");
  }

  private static List<String> found(Exchange... more) {
    return Honesty.check(Rounds.history(List.of(more))).stream().map(Finding::rule).toList();
  }
}
