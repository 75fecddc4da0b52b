package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;
import uk.datr.workforce.kit.sql.Sql;

/** Collections: which of them are finalised, and which is the last published. */
@ApplicationScoped
class CollectionProjection implements Projection {

  private static final String COLLECTION =
      """
      insert into census_collection (collection_id, year, reference_date, state) values (?, ?, ?, ?)
      on conflict (collection_id) do update
         set year = excluded.year, reference_date = excluded.reference_date, state = excluded.state
      """;

  private static final List<EventType<CollectionChanged>> TYPES =
      List.of(
          EventTypes.COLLECTION_OPENED,
          EventTypes.COLLECTION_CLOSED,
          EventTypes.COLLECTION_FINALISED,
          EventTypes.COLLECTION_PUBLISHED);

  private final Sql sql;
  private final CensusChanges changes;
  private final EventHandler handler;

  CollectionProjection(Sql sql, CensusChanges changes) {
    this.sql = sql;
    this.changes = changes;
    EventHandler.Builder types = EventHandler.builder();
    TYPES.forEach(type -> types.on(type, (event, data, act) -> write(data)));
    this.handler = types.build();
  }

  @Override
  public String consumer() {
    return "calculator-collections";
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
    return List.of(ProjectedTable.of("census_collection", "collection_id"));
  }

  private void write(CollectionChanged data) {
    sql.update(COLLECTION, data.collectionId(), data.year(), data.referenceDate(), data.state());
    changes.markAll();
  }
}
