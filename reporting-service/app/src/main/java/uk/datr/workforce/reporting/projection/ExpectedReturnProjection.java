package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/** Of whom a return is expected: what figures count the answers by. Organisations and units are in the copy of the register. */
@ApplicationScoped
class ExpectedReturnProjection implements Projection {

  private static final String EXPECTED_RETURN =
      """
      insert into expected_return
             (collection_id, unit_id, organisation_code, kind, la_code, nhs_region_code, status, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (collection_id, unit_id) do update
         set organisation_code = excluded.organisation_code, kind = excluded.kind, la_code = excluded.la_code,
             nhs_region_code = excluded.nhs_region_code, status = excluded.status, reason = excluded.reason
      """;

  private final ProjectionTables tables;
  private final EventHandler handler;

  ExpectedReturnProjection(ProjectionTables tables) {
    this.tables = tables;
    this.handler = build();
  }

  @Override
  public String consumer() {
    return "reporting-expected-returns";
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
    return List.of(ProjectedTable.of("expected_return", "collection_id, unit_id"));
  }

  /** What is done with expected returns. */
  private EventHandler build() {
    return EventHandler.builder()
        .on(EventTypes.EXPECTED_RETURN_CHANGED, (event, data, act) -> expectedReturn(data))
        .build();
  }

  private void expectedReturn(ExpectedReturnChanged data) {
    tables.write(
        EXPECTED_RETURN,
        data.collectionId(),
        data.unitId(),
        data.organisationCode(),
        data.kind(),
        data.laCode(),
        data.nhsRegionCode(),
        data.status(),
        data.reason());
    tables.figuresChanged(data.collectionId());
  }
}
