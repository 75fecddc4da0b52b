package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.model.WithdrawalReason;
import uk.datr.workforce.census.returns.queries.QueryDesk;
import uk.datr.workforce.census.returns.queries.Question;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;

/** What an analyst decides about a return: it is validated as it stands, asked about again, or taken out. */
@ApplicationScoped
public class ReviewReturn {

  private final ReturnSteps steps;
  private final ReturnWrites writes;
  private final QueryDesk queries;

  ReviewReturn(ReturnSteps steps, ReturnWrites writes, QueryDesk queries) {
    this.steps = steps;
    this.writes = writes;
    this.queries = queries;
  }

  /** Carries a decision about a unit's return out. */
  @Transactional
  public ReturnResult review(
      Act act, Authority authority, String collectionId, UUID unitId, Review review) {
    List<Finding> findings = check(review);
    if (!findings.isEmpty()) {
      return new ReturnResult.Invalid(findings);
    }
    ReturnSteps.Request request =
        new ReturnSteps.Request(
            act,
            authority,
            collectionId,
            unitId,
            CensusPermission.RETURN_READ,
            event(review.decision()));
    return switch (review.decision()) {
      case ACCEPT -> steps.take(request, this::accepted);
      case REOPEN -> queries.raise(request, new Question(null, null, given(review.question())));
      case WITHDRAW ->
          steps.take(request, (before, moved) -> withdrawn(moved, given(review.reason())));
    };
  }

  /** A query that is left does not hold the return up any more, and is flagged (domain 4.9.2). */
  private StoredReturn accepted(StoredReturn before, StoredReturn moved) {
    StoredReturn after =
        before.queries().unresolved() == 0 ? moved : moved.marked(ReturnLifeCycle.UNRESOLVED_QUERY);
    writes.store(after);
    return after;
  }

  private StoredReturn withdrawn(StoredReturn moved, WithdrawalReason reason) {
    StoredReturn after = moved.withdrawn(reason.name());
    writes.store(after);
    return after;
  }

  private static ReturnEvent event(Review.Decision decision) {
    return switch (decision) {
      case ACCEPT -> ReturnEvent.ACCEPT;
      case REOPEN -> ReturnEvent.REOPEN;
      case WITHDRAW -> ReturnEvent.WITHDRAW;
    };
  }

  private static List<Finding> check(Review review) {
    List<Finding> findings = new ArrayList<>();
    boolean withdraws = review.decision() == Review.Decision.WITHDRAW;
    boolean reopens = review.decision() == Review.Decision.REOPEN;
    check(findings, "/reason", withdraws, review.reason() != null, "WITHDRAW");
    check(findings, "/question", reopens, review.question() != null, "REOPEN");
    return findings;
  }

  private static void check(
      List<Finding> findings, String pointer, boolean needed, boolean there, String decision) {
    if (needed && !there) {
      findings.add(Finding.error("MISSING", pointer, "It is needed with " + decision + "."));
    } else if (!needed && there) {
      findings.add(
          Finding.error("NOT_ALLOWED", pointer, "It is given only with " + decision + "."));
    }
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("What is missing was refused.");
    }
    return value;
  }
}
