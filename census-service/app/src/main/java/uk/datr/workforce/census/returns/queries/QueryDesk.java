package uk.datr.workforce.census.returns.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.returns.ReturnSteps;
import uk.datr.workforce.census.returns.model.QueryCounts;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;

/**
 * Raises, answers and settles queries about the present version of a return. When none waits for the submitter any more the
 * return is submitted again as it is, and when none is left unresolved it is validated (domain 4.3).
 */
@ApplicationScoped
public class QueryDesk {

  /** More than anybody asks about one version. */
  static final int MOST_QUERIES = 100;

  private static final String NO_SUCH_QUERY =
      "There is no such query about the present version of this return.";

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final ReturnSteps steps;
  private final QueryStore queries;

  QueryDesk(ReturnStore returns, ReturnWrites writes, ReturnSteps steps, QueryStore queries) {
    this.returns = returns;
    this.writes = writes;
    this.steps = steps;
    this.queries = queries;
  }

  /** All queries about a unit's return; nothing where the return is out of reach. */
  public Optional<List<ReturnQuery>> read(String collectionId, UUID unitId, Scope scope) {
    return returns
        .read(collectionId, unitId, scope)
        .map(found -> queries.of(found.stored().returnId()));
  }

  /** Asks about the version that was handed in. */
  @Transactional
  public ReturnResult raise(
      Act act, Authority authority, String collectionId, UUID unitId, Question question) {
    return raise(request(act, authority, collectionId, unitId, ReturnEvent.RAISE_QUERY), question);
  }

  /** Asks about the version that was handed in, as part of a step that asks. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReturnResult raise(ReturnSteps.Request request, Question question) {
    Optional<ReturnWithBody> found = locked(request);
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn present = found.get().stored();
    if (present.queries().raised() >= MOST_QUERIES) {
      return new ReturnResult.HeldBack(
          "There are %d queries about this version, which is as many as there can be."
              .formatted(MOST_QUERIES));
    }
    return steps.take(
        request,
        present,
        (before, moved) -> {
          queries.ask(
              request.act(),
              before.returnId(),
              Objects.requireNonNull(before.versionNo()),
              question);
          QueryCounts counts = before.queries();
          StoredReturn after =
              moved
                  .unmarked()
                  .withQueries(
                      new QueryCounts(
                          counts.raised() + 1, counts.open() + 1, counts.unresolved() + 1));
          writes.voidSignature(request.act(), after);
          return after;
        });
  }

  /** Answers a query without a change of the return. */
  @Transactional
  public ReturnResult answer(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      UUID queryId,
      QueryAnswer answer) {
    return move(
        request(act, authority, collectionId, unitId, ReturnEvent.ANSWER_QUERY),
        queryId,
        QueryState.ANSWERED,
        QueryMessage.Side.SUBMITTER,
        QueryMessage.Kind.ANSWER,
        answer.text());
  }

  /** Settles a query, answered or not. */
  @Transactional
  public ReturnResult settle(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      UUID queryId,
      QuerySettlement settlement) {
    return move(
        request(act, authority, collectionId, unitId, ReturnEvent.SETTLE_QUERY),
        queryId,
        settlement.outcome(),
        QueryMessage.Side.ANALYST,
        settlement.outcome() == QueryState.RESOLVED
            ? QueryMessage.Kind.RESOLUTION
            : QueryMessage.Kind.WITHDRAWAL,
        settlement.text());
  }

  private ReturnResult move(
      ReturnSteps.Request request,
      UUID queryId,
      QueryState next,
      QueryMessage.Side side,
      QueryMessage.Kind kind,
      String text) {
    Optional<ReturnWithBody> found = locked(request);
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn present = found.get().stored();
    Integer version = present.versionNo();
    Optional<QueryState> state =
        version == null ? Optional.empty() : queries.state(present.returnId(), version, queryId);
    if (state.isEmpty()) {
      return new ReturnResult.PartNotThere(NO_SUCH_QUERY);
    }
    QueryState was = state.get();
    if (was.settled() || was == next) {
      return new ReturnResult.HeldBack("The query is %s already.".formatted(was));
    }
    ReturnResult result =
        steps.take(
            request,
            present,
            (before, moved) -> {
              queries.say(request.act(), queryId, next, side, kind, text);
              StoredReturn after = moved.withQueries(after(before.queries(), was, next));
              writes.store(after);
              return after;
            });
    return result instanceof ReturnResult.Done(StoredReturn after, _, _, _, _)
        ? new ReturnResult.Done(steps.follow(request.act(), after), List.of())
        : result;
  }

  private static QueryCounts after(QueryCounts before, QueryState was, QueryState next) {
    return new QueryCounts(
        before.raised(),
        before.open() - (was == QueryState.OPEN ? 1 : 0),
        before.unresolved() - (next.settled() ? 1 : 0));
  }

  private Optional<ReturnWithBody> locked(ReturnSteps.Request request) {
    return returns.lock(
        request.collectionId(), request.unitId(), request.authority().scope(request.reach()));
  }

  private static ReturnSteps.Request request(
      Act act, Authority authority, String collectionId, UUID unitId, ReturnEvent event) {
    return new ReturnSteps.Request(
        act, authority, collectionId, unitId, CensusPermission.RETURN_READ, event);
  }
}
