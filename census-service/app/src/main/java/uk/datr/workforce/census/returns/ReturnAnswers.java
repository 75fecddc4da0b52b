package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.kit.problem.Severity;
import uk.datr.workforce.kit.time.Clocks;

/** What became of a step of a return, as an answer. */
@RequestScoped
public class ReturnAnswers {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

  private final Problems problems;
  private final Access access;
  private final CallerAuthority authority;

  ReturnAnswers(Problems problems, Access access, CallerAuthority authority) {
    this.problems = problems;
    this.access = access;
    this.authority = authority;
  }

  /** The answer. */
  public Response of(ReturnResult result) {
    return switch (result) {
      case ReturnResult.Done done -> done(done);
      case ReturnResult.NotThere() -> notThere();
      case ReturnResult.PartNotThere(String what) -> problems.response(ProblemType.NOT_FOUND, what);
      case ReturnResult.Invalid(var findings) -> invalid(findings);
      case ReturnResult.Closed(CollectionFacts collection) ->
          problems.response(ProblemType.COLLECTION_CLOSED, closed(collection));
      case ReturnResult.WrongState wrong ->
          problems.response(
              ProblemType.WRONG_STATE,
              "The return is %s; %s is possible in: %s."
                  .formatted(wrong.current().state(), wrong.event(), states(wrong)));
      case ReturnResult.HeldBack(String why) -> problems.response(ProblemType.WRONG_STATE, why);
      case ReturnResult.NotPermitted(String why) -> problems.response(ProblemType.FORBIDDEN, why);
      case ReturnResult.PersonNeeded() ->
          problems.response(
              ProblemType.HUMAN_REQUIRED,
              "This is done by a person who signed in through the platform.");
      case ReturnResult.Stale(ProblemType refusal) ->
          problems.response(
              refusal,
              refusal == ProblemType.PRECONDITION_FAILED
                  ? "Someone changed this return since you opened it."
                  : "Read the return and send its ETag in If-Match.");
    };
  }

  /** The same text whether the unit is unknown, not asked or another organisation's (C005, C006). */
  public Response notThere() {
    return problems.response(
        ProblemType.NOT_FOUND, "There is no return of this unit in this collection for you.");
  }

  /** Where no error is left, warnings without an explanation are what is missing. */
  private Response invalid(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return problems.validationFailed(findings);
    }
    return problems.response(
        ProblemType.VALIDATION_FAILED,
        findings.size() == 1
            ? "1 warning needs an explanation."
            : findings.size() + " warnings need an explanation.",
        findings);
  }

  private Response done(ReturnResult.Done done) {
    StoredReturn after = done.after();
    ReturnStatus status = ReturnStatus.of(after, access.act(), authority);
    ReturnResult.@Nullable Draft draft = done.draft();
    return Response.ok(
            new ReturnView(
                status,
                draft == null ? null : draft.content(),
                null,
                done.findings(),
                draft == null ? null : draft.suggestions(),
                done.signature(),
                done.difference()))
        .tag(ReturnTag.of(after, access.act(), authority))
        .build();
  }

  private static String states(ReturnResult.WrongState wrong) {
    return String.join(
        ", ",
        ReturnLifeCycle.TABLE.statesBefore(wrong.event()).stream()
            .map(Enum::name)
            .sorted()
            .toList());
  }

  /** The message of C008, with the time and for a collection that has not opened yet. */
  private String closed(CollectionFacts collection) {
    boolean early = access.act().at().isBefore(collection.opensAt());
    return early
        ? "The collection opens on %s."
            .formatted(shown(collection.opensAt().atZone(Clocks.ENGLAND)))
        : "The collection closed on %s."
            .formatted(shown(collection.closesAt().atZone(Clocks.ENGLAND)));
  }

  private static String shown(ZonedDateTime time) {
    return DAY_AND_TIME.format(time);
  }
}
