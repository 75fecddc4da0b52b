package uk.datr.workforce.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every published type of event. */
public final class EventTypes {

  public static final EventType<OrganisationChanged> ORGANISATION_CHANGED =
      census("organisation.changed", Topic.REGISTER, OrganisationChanged.class);
  public static final EventType<UnitChanged> UNIT_CHANGED =
      census("unit.changed", Topic.REGISTER, UnitChanged.class);
  public static final EventType<AreaChanged> AREA_CHANGED =
      census("area.changed", Topic.REGISTER, AreaChanged.class);
  public static final EventType<ExpectedReturnChanged> EXPECTED_RETURN_CHANGED =
      census("expected-return.changed", Topic.REGISTER, ExpectedReturnChanged.class);

  public static final EventType<CollectionChanged> COLLECTION_OPENED =
      census("collection.opened", Topic.CENSUS, CollectionChanged.class);
  public static final EventType<CollectionChanged> COLLECTION_CLOSED =
      census("collection.closed", Topic.CENSUS, CollectionChanged.class);
  public static final EventType<CollectionChanged> COLLECTION_FINALISED =
      census("collection.finalised", Topic.CENSUS, CollectionChanged.class);
  public static final EventType<CollectionChanged> COLLECTION_PUBLISHED =
      census("collection.published", Topic.CENSUS, CollectionChanged.class);

  public static final EventType<ReturnStatusChanged> RETURN_SUBMITTED =
      census("return.submitted", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_VALIDATED =
      census("return.validated", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_SIGNED_OFF =
      census("return.signed-off", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_FINAL =
      census("return.final", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_NOT_RECEIVED =
      census("return.not-received", Topic.CENSUS, ReturnStatusChanged.class);

  public static final EventType<ReturnStatusChanged> RETURN_QUERIED =
      census("return.queried", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_RECALLED =
      census("return.recalled", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_REOPENED =
      census("return.reopened", Topic.CENSUS, ReturnStatusChanged.class);
  public static final EventType<ReturnStatusChanged> RETURN_WITHDRAWN =
      census("return.withdrawn", Topic.CENSUS, ReturnStatusChanged.class);

  public static final EventType<ReturnFacts> RETURN_FACTS_CHANGED =
      census("return-facts.changed", Topic.CENSUS_FACTS, ReturnFacts.class);
  public static final EventType<SnapshotFrozen> SNAPSHOT_FROZEN =
      census("snapshot.frozen", Topic.CENSUS_FACTS, SnapshotFrozen.class);

  public static final EventType<ScenarioApproved> SCENARIO_APPROVED =
      calculator("scenario.approved", ScenarioApproved.class);
  public static final EventType<PlanPublished> PLAN_PUBLISHED =
      calculator("plan.published", PlanPublished.class);
  public static final EventType<PlanProgressChanged> PLAN_PROGRESS_CHANGED =
      calculator("plan-progress.changed", PlanProgressChanged.class);

  private static final Map<String, EventType<?>> BY_TYPE =
      Stream.<EventType<?>>of(
              ORGANISATION_CHANGED,
              UNIT_CHANGED,
              AREA_CHANGED,
              EXPECTED_RETURN_CHANGED,
              COLLECTION_OPENED,
              COLLECTION_CLOSED,
              COLLECTION_FINALISED,
              COLLECTION_PUBLISHED,
              RETURN_SUBMITTED,
              RETURN_VALIDATED,
              RETURN_SIGNED_OFF,
              RETURN_FINAL,
              RETURN_NOT_RECEIVED,
              RETURN_QUERIED,
              RETURN_RECALLED,
              RETURN_REOPENED,
              RETURN_WITHDRAWN,
              RETURN_FACTS_CHANGED,
              SNAPSHOT_FROZEN,
              SCENARIO_APPROVED,
              PLAN_PUBLISHED,
              PLAN_PROGRESS_CHANGED)
          .collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

  private EventTypes() {}

  /** All types in the order of their names. */
  public static List<EventType<?>> all() {
    return BY_TYPE.keySet().stream().sorted().<EventType<?>>map(EventTypes::get).toList();
  }

  /** The type of that full name; empty for one that this reader does not know. */
  public static Optional<EventType<?>> find(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  private static EventType<?> get(String type) {
    return find(type).orElseThrow();
  }

  private static <T> EventType<T> census(String name, Topic topic, Class<T> data) {
    return type("uk.datr.census." + name + ".v1", topic, data);
  }

  private static <T> EventType<T> calculator(String name, Class<T> data) {
    return type("uk.datr.calculator." + name + ".v1", Topic.CALCULATOR, data);
  }

  private static <T> EventType<T> type(String type, Topic topic, Class<T> data) {
    return new EventType<>(type, topic, data, "schemas/events/" + type + ".json");
  }
}
