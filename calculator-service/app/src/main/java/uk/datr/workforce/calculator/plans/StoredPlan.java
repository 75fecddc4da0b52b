package uk.datr.workforce.calculator.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.years.FinancialYear;

/**
 * A plan as it is stored.
 *
 * @param owner register code of the authority whose it is; null for those of the analysts
 * @param entry as it was sent
 * @param revision counts up with every change
 */
record StoredPlan(
    UUID id,
    @Nullable String owner,
    String area,
    PlanState state,
    FinancialYear firstYear,
    PlanEntry entry,
    PlanFigures figures,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    int revision) {

  PlanPath path() {
    return new PlanPath(firstYear, figures);
  }
}
