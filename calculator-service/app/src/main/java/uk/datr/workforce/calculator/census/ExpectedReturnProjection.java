package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;
import uk.datr.workforce.kit.sql.Sql;

/** Of whom a return is expected, so that role totals can say of how many returns they are. */
@ApplicationScoped
class ExpectedReturnProjection implements Projection {

  private static final String EXPECTED =
      """
      insert into census_expected (collection_id, unit_id, la_code, status) values (?, ?, ?, ?)
      on conflict (collection_id, unit_id) do update set la_code = excluded.la_code, status = excluded.status
      """;

  private final Sql sql;
  private final CensusChanges changes;
  private final EventHandler handler;

  ExpectedReturnProjection(Sql sql, CensusChanges changes) {
    this.sql = sql;
    this.changes = changes;
    this.handler =
        EventHandler.builder()
            .on(EventTypes.EXPECTED_RETURN_CHANGED, (event, data, act) -> write(data))
            .build();
  }

  @Override
  public String consumer() {
    return "calculator-expected-returns";
  }

  @Override
  public Topic topic() {
    return Topic.REGISTER;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(ProjectedTable.of("census_expected", "collection_id, unit_id"));
  }

  private void write(ExpectedReturnChanged data) {
    sql.update(EXPECTED, data.collectionId(), data.unitId(), data.laCode(), data.status());
    changes.mark(data.laCode());
  }
}
