package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.calculator.census.AreaStaff;
import uk.datr.workforce.calculator.census.CensusChanges;
import uk.datr.workforce.calculator.census.CensusFacts;
import uk.datr.workforce.events.PlanProgressChanged;
import uk.datr.workforce.events.PlanProgressChanged.GroupStatus;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Tells other services when a plan in force comes to be on track or behind by the newest census. What was told is
 * remembered, so that nothing is told twice, whatever becomes of the copy of the census meanwhile.
 */
@ApplicationScoped
class PlanProgressTelling {

  private static final int AT_A_TIME = 50;

  private static final String REMEMBER =
      """
      insert into plan_progress (plan_id, collection_id, reference_date, told) values (?, ?, ?, ?::jsonb)
      on conflict (plan_id) do update
         set collection_id = excluded.collection_id, reference_date = excluded.reference_date, told = excluded.told
       where plan_progress.told <> excluded.told
      """;

  private final PlanStore store;
  private final PlanEvents events;
  private final CensusFacts census;
  private final CensusChanges changes;
  private final Sql sql;
  private final ObjectMapper mapper;
  private final Clock clock;

  PlanProgressTelling(
      PlanStore store,
      PlanEvents events,
      CensusFacts census,
      CensusChanges changes,
      Sql sql,
      ObjectMapper mapper,
      Clock clock) {
    this.store = store;
    this.events = events;
    this.census = census;
    this.changes = changes;
    this.sql = sql;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Looks at the plans of areas whose census figures changed since the last look. */
  @Scheduled(
      every = "${workforce.plan-progress.every:5s}",
      identity = "plan-progress",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void tellChanges() {
    List<String> areas = changes.take(AT_A_TIME);
    if (!areas.isEmpty()) {
      Instant now = clock.instant();
      Act act = Act.ofPlatform("plan-progress", now, UuidV7.next(now));
      store.lockInForce(areas).forEach(plan -> tellChanged(act, plan));
    }
  }

  /** Tells how far a plan is, unless that was told already or there is no census yet to say it. */
  void tellChanged(Act act, StoredPlan plan) {
    Optional<PlanProgressChanged> progress = progress(plan);
    if (progress.isPresent()
        && sql.update(
                REMEMBER,
                plan.id(),
                progress.get().collectionId(),
                progress.get().referenceDate(),
                json(progress.get()))
            == 1) {
      events.tell(act, progress.get());
    }
  }

  private Optional<PlanProgressChanged> progress(StoredPlan plan) {
    List<AreaStaff> censuses = PlanMeasuring.measuring(plan, census.history(plan.area()));
    if (censuses.isEmpty()) {
      return Optional.empty();
    }
    AreaStaff newest = censuses.getFirst();
    PlanMeasuring measuring = new PlanMeasuring(plan);
    PlanProgressView.Measure measure = measuring.by(newest, false);
    return Optional.of(
        new PlanProgressChanged(
            plan.id().toString(),
            plan.area(),
            newest.collectionId(),
            newest.referenceDate(),
            measure.status(),
            measuring.groups(measure).entrySet().stream()
                .map(group -> new GroupStatus(group.getKey(), group.getValue()))
                .toList()));
  }

  private String json(PlanProgressChanged progress) {
    try {
      return mapper.writeValueAsString(progress);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is told is plain data.", e);
    }
  }
}
