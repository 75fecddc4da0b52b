package uk.datr.workforce.calculator.scenarios;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.PublicationState;
import uk.datr.workforce.events.RequiredRole;
import uk.datr.workforce.events.ScenarioApproved;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Tells other services what published scenarios say an area needs; never who is in post, and no words of people. */
@ApplicationScoped
class ScenarioEvents implements Republished {

  private static final int BATCH = 100;

  private final ScenarioStore store;
  private final Outbox outbox;

  ScenarioEvents(ScenarioStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Tells the present state of a scenario that is, or was, published. */
  void tell(Act act, StoredScenario scenario) {
    outbox.append(act, EventTypes.SCENARIO_APPROVED, scenario.id().toString(), event(scenario));
  }

  @Override
  public String name() {
    return "scenario";
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
    List<StoredScenario> next = store.told(after == null ? null : UUID.fromString(after), BATCH);
    next.forEach(scenario -> tell(act, scenario));
    return next.size() < BATCH
        ? new Batch(next.size(), next.size(), null)
        : new Batch(next.size(), next.size(), next.getLast().id().toString());
  }

  private static ScenarioApproved event(StoredScenario scenario) {
    CalculationResult result = scenario.result();
    Map<String, CalculationResult.RoleFigures> roles = new TreeMap<>(result.roles());
    roles.keySet().removeIf(role -> !Role.valueOf(role).isPaid());
    return new ScenarioApproved(
        scenario.id().toString(),
        scenario.owner(),
        scenario.area(),
        scenario.period(),
        scenario.state() == ScenarioState.PUBLISHED
            ? PublicationState.PUBLISHED
            : PublicationState.WITHDRAWN,
        scenario.identity().engineVersion(),
        scenario.identity().parameterSet(),
        twoPlaces(result.totals().requiredWte()),
        twoPlaces(result.totals().annualCost()),
        roles.entrySet().stream()
            .map(role -> new RequiredRole(role.getKey(), twoPlaces(role.getValue().requiredWte())))
            .toList(),
        scenario.changedAt());
  }

  private static BigDecimal twoPlaces(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
