package uk.datr.workforce.calculator.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.PlanProgressChanged;
import uk.datr.workforce.events.PlanPublished;
import uk.datr.workforce.events.PublicationState;
import uk.datr.workforce.events.RequiredRole;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Tells other services the targets of published plans and how far they are; never who is in post, and no words of people. */
@ApplicationScoped
class PlanEvents implements Republished {

  private static final int BATCH = 100;

  private final PlanStore store;
  private final Outbox outbox;

  PlanEvents(PlanStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Tells the present state of a plan that is, or was, published. */
  void tell(Act act, StoredPlan plan) {
    outbox.append(act, EventTypes.PLAN_PUBLISHED, plan.id().toString(), event(plan));
  }

  /** Tells how far a plan is. */
  void tell(Act act, PlanProgressChanged progress) {
    outbox.append(act, EventTypes.PLAN_PROGRESS_CHANGED, progressOf(progress.planId()), progress);
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.CALCULATOR);
  }

  @Override
  public long count() {
    return store.countTold();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<StoredPlan> next = store.told(after == null ? null : UUID.fromString(after), BATCH);
    int events = 0;
    for (StoredPlan plan : next) {
      tell(act, plan);
      events++;
      var progress =
          outbox.lastTold(EventTypes.PLAN_PROGRESS_CHANGED, progressOf(plan.id().toString()));
      if (progress.isPresent()) {
        tell(act, progress.get());
        events++;
      }
    }
    return new Batch(
        next.size(), events, next.size() < BATCH ? null : next.getLast().id().toString());
  }

  private static String progressOf(String planId) {
    return planId + "/progress";
  }

  private static PlanPublished event(StoredPlan plan) {
    return new PlanPublished(
        plan.id().toString(),
        plan.owner(),
        plan.area(),
        switch (plan.state()) {
          case PUBLISHED -> PublicationState.PUBLISHED;
          case SUPERSEDED -> PublicationState.SUPERSEDED;
          case DRAFT, WITHDRAWN -> PublicationState.WITHDRAWN;
        },
        plan.entry().scenarioId().toString(),
        plan.firstYear().label(),
        plan.figures().years().stream()
            .map(year ->
                new PlanPublished.YearTargets(
                    year.year(),
                    year.roles().entrySet().stream()
                        .map(role ->
                            new RequiredRole(role.getKey(), twoPlaces(role.getValue().target())))
                        .toList()))
            .toList(),
        plan.changedAt());
  }

  private static BigDecimal twoPlaces(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
