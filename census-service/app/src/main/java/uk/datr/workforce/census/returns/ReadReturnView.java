package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;

/** Shows a stored return with what the rules say about it. */
@ApplicationScoped
class ReadReturnView {

  private final ReturnChecks checks;

  ReadReturnView(ReturnChecks checks) {
    this.checks = checks;
  }

  ReturnView of(ReturnWithBody stored, Act act, Authority authority) {
    ReturnStatus status = ReturnStatus.of(stored.stored(), act, authority);
    Body body = stored.body();
    if (body == null) {
      return new ReturnView(status, null, null, List.of(), null, null, null);
    }
    List<Finding> found = body.findings();
    return found == null
        ? draft(status, stored.stored(), body)
        : new ReturnView(
            status, body.content(), explanations(body), found, null, body.signature(), null);
  }

  /** A draft is looked at now; a submitted version keeps what was found when it was submitted. */
  private ReturnView draft(ReturnStatus status, StoredReturn stored, Body body) {
    CheckedBody checked =
        checks.stored(body.content(), checks.standard(stored.collection(), stored.unit()));
    return new ReturnView(
        status,
        body.content(),
        explanations(body),
        checked.findings(),
        checked.suggestions(),
        body.signature(),
        null);
  }

  private static @Nullable List<Explanation> explanations(Body body) {
    return body.explanations().isEmpty() ? null : body.explanations();
  }
}
