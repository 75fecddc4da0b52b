package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.returns.model.Body;
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

  ReturnView of(ReturnWithBody found, Act act, Authority authority) {
    ReturnStatus status = ReturnStatus.of(found.stored(), act, authority);
    Body body = found.body();
    return body == null
        ? new ReturnView(status, null, null, List.of(), null, null)
        : new ReturnView(
            status,
            body.content(),
            body.explanations().isEmpty() ? null : body.explanations(),
            findings(found.stored(), body),
            body.signature(),
            null);
  }

  /** A submitted version keeps what was found when it was submitted; a draft is looked at now. */
  private List<Finding> findings(StoredReturn stored, Body body) {
    return body.findings() == null
        ? checks.stored(body.content(), stored.collection(), stored.unit()).findings()
        : body.findings();
  }
}
