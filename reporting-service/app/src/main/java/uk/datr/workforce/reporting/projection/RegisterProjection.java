package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UnitChanged;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/** The register as this service knows it: organisations, units and the returns expected of them. */
@ApplicationScoped
class RegisterProjection implements Projection {

  private static final String ORGANISATION =
      """
      insert into organisation
             (organisation_code, name, kind, sector, la_code, nhs_region_code, valid_from, valid_to)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (organisation_code) do update
         set name = excluded.name, kind = excluded.kind, sector = excluded.sector, la_code = excluded.la_code,
             nhs_region_code = excluded.nhs_region_code, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to
      """;

  private static final String UNIT =
      """
      insert into unit
             (unit_id, organisation_code, name, kind, la_code, nhs_region_code, sector, ndtms_agency_code,
              valid_from, valid_to, predecessor_unit_ids, lineage_reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (unit_id) do update
         set organisation_code = excluded.organisation_code, name = excluded.name, kind = excluded.kind,
             la_code = excluded.la_code, nhs_region_code = excluded.nhs_region_code, sector = excluded.sector,
             ndtms_agency_code = excluded.ndtms_agency_code, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to, predecessor_unit_ids = excluded.predecessor_unit_ids,
             lineage_reason = excluded.lineage_reason
      """;

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

  RegisterProjection(ProjectionTables tables) {
    this.tables = tables;
    this.handler = build();
  }

  @Override
  public String consumer() {
    return "reporting-register";
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
    return List.of(
        ProjectedTable.of("expected_return", "collection_id, unit_id"),
        ProjectedTable.of("unit", "unit_id"),
        ProjectedTable.of("organisation", "organisation_code"));
  }

  /** What is done with each event of the register. */
  private EventHandler build() {
    return EventHandler.builder()
        .on(EventTypes.ORGANISATION_CHANGED, (event, data, act) -> organisation(data))
        .on(EventTypes.UNIT_CHANGED, (event, data, act) -> unit(data))
        .on(EventTypes.EXPECTED_RETURN_CHANGED, (event, data, act) -> expectedReturn(data))
        .build();
  }

  private void organisation(OrganisationChanged data) {
    tables.write(
        ORGANISATION,
        data.organisationCode(),
        data.name(),
        data.kind(),
        data.sector(),
        data.laCode(),
        data.nhsRegionCode(),
        data.validFrom(),
        data.validTo());
  }

  private void unit(UnitChanged data) {
    tables.write(
        UNIT,
        data.unitId(),
        data.organisationCode(),
        data.name(),
        data.kind(),
        data.laCode(),
        data.nhsRegionCode(),
        data.sector(),
        data.ndtmsAgencyCode(),
        data.validFrom(),
        data.validTo(),
        data.predecessors(),
        data.lineageReason());
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
