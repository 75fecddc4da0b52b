package uk.datr.workforce.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.UnitChanged;
import uk.datr.workforce.kit.sql.DatabaseException;

/** Writes rows of the copy in the transaction of the event that they come from. */
@ApplicationScoped
class RegisterTables {

  private static final String ORGANISATION =
      """
      insert into register_organisation
             (organisation_code, name, kind, sector, la_code, nhs_region_code, valid_from, valid_to)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (organisation_code) do update
         set name = excluded.name, kind = excluded.kind, sector = excluded.sector, la_code = excluded.la_code,
             nhs_region_code = excluded.nhs_region_code, valid_from = excluded.valid_from,
             valid_to = excluded.valid_to
      """;

  private static final String UNIT =
      """
      insert into register_unit
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

  private final DataSource dataSource;

  RegisterTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The kind as the event says it: the record holds UNKNOWN for one that this release does not know. */
  static String kindOf(Envelope event) {
    return event.data().path("kind").asText();
  }

  void write(OrganisationChanged organisation, String kind) {
    run(
        ORGANISATION,
        organisation.organisationCode(),
        organisation.name(),
        kind,
        organisation.sector(),
        organisation.laCode(),
        organisation.nhsRegionCode(),
        organisation.validFrom(),
        organisation.validTo());
  }

  void write(UnitChanged unit, String kind) {
    run(
        UNIT,
        unit.unitId(),
        unit.organisationCode(),
        unit.name(),
        kind,
        unit.laCode(),
        unit.nhsRegionCode(),
        unit.sector(),
        unit.ndtmsAgencyCode(),
        unit.validFrom(),
        unit.validTo(),
        unit.predecessors(),
        unit.lineageReason());
  }

  private void run(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(
            i + 1,
            parameters[i] instanceof List<?> texts
                ? connection.createArrayOf("text", texts.toArray())
                : parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A row of the register's copy could not be written.", e);
    }
  }
}
