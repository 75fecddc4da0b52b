package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/** Collections and the status of returns. Each event carries the whole state; its name says only why it was sent. */
@ApplicationScoped
class CollectionProjection implements Projection {

  private static final String COLLECTION =
      """
      insert into collection
             (collection_id, year, reference_date, spec_version, state, opens_at, closes_at, list_version)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (collection_id) do update
         set year = excluded.year, reference_date = excluded.reference_date, spec_version = excluded.spec_version,
             state = excluded.state, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
             list_version = excluded.list_version
      """;

  private static final String RETURN_STATUS =
      """
      insert into return_status
             (return_id, collection_id, unit_id, organisation_code, kind, la_code, state, version_no, nil, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (return_id) do update
         set collection_id = excluded.collection_id, unit_id = excluded.unit_id,
             organisation_code = excluded.organisation_code, kind = excluded.kind, la_code = excluded.la_code,
             state = excluded.state, version_no = excluded.version_no, nil = excluded.nil,
             changed_at = excluded.changed_at
      """;

  private static final List<EventType<CollectionChanged>> OF_COLLECTIONS =
      List.of(
          EventTypes.COLLECTION_OPENED,
          EventTypes.COLLECTION_CLOSED,
          EventTypes.COLLECTION_FINALISED,
          EventTypes.COLLECTION_PUBLISHED);

  private static final List<EventType<ReturnStatusChanged>> OF_RETURNS =
      List.of(
          EventTypes.RETURN_SUBMITTED,
          EventTypes.RETURN_VALIDATED,
          EventTypes.RETURN_SIGNED_OFF,
          EventTypes.RETURN_FINAL,
          EventTypes.RETURN_NOT_RECEIVED,
          EventTypes.RETURN_QUERIED,
          EventTypes.RETURN_RECALLED,
          EventTypes.RETURN_REOPENED,
          EventTypes.RETURN_WITHDRAWN);

  private final ProjectionTables tables;
  private final EventHandler handler;

  CollectionProjection(ProjectionTables tables) {
    this.tables = tables;
    this.handler = build();
  }

  @Override
  public String consumer() {
    return "reporting-collections";
  }

  @Override
  public Topic topic() {
    return Topic.CENSUS;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(
        ProjectedTable.of("return_status", "return_id"),
        ProjectedTable.of("collection", "collection_id"));
  }

  /** What is done with each event of collections and returns. */
  private EventHandler build() {
    EventHandler.Builder handler = EventHandler.builder();
    OF_COLLECTIONS.forEach(type -> handler.on(type, (event, data, act) -> collection(data)));
    OF_RETURNS.forEach(type -> handler.on(type, (event, data, act) -> returnStatus(data)));
    return handler.build();
  }

  private void collection(CollectionChanged data) {
    tables.write(
        COLLECTION,
        data.collectionId(),
        data.year(),
        data.referenceDate(),
        data.specVersion(),
        data.state(),
        data.opensAt(),
        data.closesAt(),
        data.listVersion());
    tables.figuresChanged(data.collectionId());
  }

  private void returnStatus(ReturnStatusChanged data) {
    tables.write(
        RETURN_STATUS,
        data.returnId(),
        data.collectionId(),
        data.unitId(),
        data.organisationCode(),
        data.kind(),
        data.laCode(),
        data.state(),
        data.versionNo(),
        data.nil(),
        data.changedAt());
  }
}
