package uk.datr.workforce.calculator.engine.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationResult.Status;
import uk.datr.workforce.calculator.engine.optimisation.Solver.Answer;

/** What becomes of answers of a solver that is wrong, late or unsure (specification B9.4). */
class UnreliableSolverTest {

  private static final long SECOND = 1_000_000_000L;

  /** Of the model: five roles and nine pairs of a task and a role for it. The last look has more. */
  private static final int COLUMNS = 14;

  private static final Solver GOOD = new OjAlgoSolver();

  @Test
  void aSolverThatFindsNothingIsNothingInTime() {
    Solver silent = (columns, rows, objective, milliseconds) -> new Answer.Unknown();
    assertThat(solve(silent, null)).isEqualTo(new OptimisationOutcome.NothingInTime());
    assertThat(solve(silent, 0.5)).isEqualTo(new OptimisationOutcome.NothingInTime());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.99, Double.NaN})
  void aMixThatBreaksRulesIsNeverShown(double factor) {
    Solver wrong = changed(answer -> times(answer, factor));
    OptimisationOutcome outcome = solve(wrong, null);
    assertThat(outcome).isInstanceOf(OptimisationOutcome.VerificationFailed.class);
    if (outcome instanceof OptimisationOutcome.VerificationFailed failed) {
      assertThat(failed.broken()).contains("/taskHours/KEYWORK", "/taskHours/CLINICAL");
    }
  }

  @Test
  void theRulesThatAWrongMixBreaksAreNamed() {
    Solver generous = changed(answer -> times(answer, 3));
    ObjectNode model = OptimisationTest.model().put("budget", 2_000_000);
    assertThat(new Optimisation(generous, System::nanoTime).solve(OptimisationTest.request(model)))
        .isEqualTo(new OptimisationOutcome.VerificationFailed(List.of("/budget")));
  }

  @Test
  void anInfeasibleThatIsNoneIsNotBelieved() {
    Solver doubtful =
        (columns, rows, objective, milliseconds) ->
            columns > COLUMNS
                ? GOOD.minimise(columns, rows, objective, milliseconds)
                : new Answer.None();
    assertThat(status(solve(doubtful, null))).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
    assertThat(status(solve(doubtful, 0.5))).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
  }

  @Test
  void aSolutionThatTheSolverDoesNotCallOptimalIsNotProven() {
    Solver unsure = changed(answer -> new Answer.Solution(answer.values(), false));
    OptimisationOutcome outcome = solve(unsure, null);
    assertThat(status(outcome)).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
  }

  @Test
  void whenTimeIsUpTheMixOfTheLastLookIsGivenWithoutProof() {
    AtomicLong clock = new AtomicLong();
    Optimisation late = new Optimisation(GOOD, () -> clock.getAndAdd(6 * SECOND));
    assertThat(status(late.solve(request(null)))).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
    assertThat(status(late.solve(request(0.5)))).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
  }

  @Test
  void whenTimeIsUpAndTheLastLookFindsNothingThereIsNothing() {
    AtomicLong clock = new AtomicLong();
    Solver silent = (columns, rows, objective, milliseconds) -> new Answer.Unknown();
    Optimisation late = new Optimisation(silent, () -> clock.getAndAdd(6 * SECOND));
    assertThat(late.solve(request(0.5))).isEqualTo(new OptimisationOutcome.NothingInTime());
  }

  @Test
  void whenTimeIsUpDuringTheSearchTheBestMixSoFarIsGivenWithoutProof() {
    AtomicLong clock = new AtomicLong();
    Optimisation slow = new Optimisation(GOOD, () -> clock.getAndAdd(SECOND / 20));
    OptimisationOutcome outcome = slow.solve(request(0.5));
    assertThat(status(outcome)).isEqualTo(Status.FEASIBLE_NOT_PROVEN);
    if (outcome instanceof OptimisationOutcome.Optimised optimised) {
      assertThat(optimised.result().cost()).isGreaterThanOrEqualTo(1_454_000);
    }
  }

  @Test
  void theSolverIsGivenWhatIsLeftOfFiveSeconds() {
    AtomicLong clock = new AtomicLong();
    List<Long> limits = new ArrayList<>();
    Solver watched =
        (columns, rows, objective, milliseconds) -> {
          limits.add(milliseconds);
          return GOOD.minimise(columns, rows, objective, milliseconds);
        };
    new Optimisation(watched, () -> clock.getAndAdd(SECOND)).solve(request(null));
    assertThat(limits).startsWith(4_000L, 3_000L).allMatch(limit -> limit > 0);
  }

  private static Solver changed(UnaryOperator<Answer.Solution> change) {
    return (columns, rows, objective, milliseconds) -> {
      Answer answer = GOOD.minimise(columns, rows, objective, milliseconds);
      return answer instanceof Answer.Solution solution ? change.apply(solution) : answer;
    };
  }

  private static Answer.Solution times(Answer.Solution solution, double factor) {
    return new Answer.Solution(
        solution.values().stream().map(value -> value * factor).toList(), solution.optimal());
  }

  private static OptimisationRequest request(@Nullable Double step) {
    return OptimisationTest.request(OptimisationTest.model().put("wteStep", step));
  }

  private static OptimisationOutcome solve(Solver solver, @Nullable Double step) {
    return new Optimisation(solver, System::nanoTime).solve(request(step));
  }

  private static Status status(OptimisationOutcome outcome) {
    if (outcome instanceof OptimisationOutcome.Optimised optimised) {
      return optimised.result().status();
    }
    throw new AssertionError(outcome.toString());
  }
}
