package uk.datr.workforce.calculator.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.census.AreaStaff;
import uk.datr.workforce.calculator.census.CensusFacts;

/** Reads how far a plan is, for those who may see the census figures of its area. */
@ApplicationScoped
class PlanProgressReading {

  private final CensusFacts census;

  PlanProgressReading(CensusFacts census) {
    this.census = census;
  }

  /** How far the plan is by each census since it began; empty when these figures are not the caller's to see. */
  Optional<PlanProgressView> of(StoredPlan plan, Authority authority) {
    if (!Areas.showsCensus(authority, plan.area())) {
      return Optional.empty();
    }
    PlanMeasuring measuring = new PlanMeasuring(plan);
    List<PlanProgressView.Measure> measures = new ArrayList<>();
    for (AreaStaff each : PlanMeasuring.measuring(plan, census.history(plan.area()))) {
      measures.add(measuring.by(each, measures.isEmpty()));
    }
    return Optional.of(new PlanProgressView(plan.id(), plan.area(), measures));
  }
}
