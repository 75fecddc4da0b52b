package uk.datr.workforce.census.organisations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.csvfiles.CsvColumn;
import uk.datr.workforce.census.csvfiles.CsvSink;
import uk.datr.workforce.census.csvfiles.RegisterTable;
import uk.datr.workforce.census.csvfiles.RowOutcome;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;

/** Reporting units and their lineage as a file. */
@ApplicationScoped
class UnitTable implements RegisterTable {

  private static final String ROWS =
      """
      select u.unit_id, u.organisation_code, u.kind, u.name, u.la_code, u.nhs_region_code, u.sector, u.ndtms_agency_code,
             u.valid_from, u.valid_to, array_to_string(u.predecessor_unit_ids, ' ') as predecessors, u.lineage_reason,
             u.single_person
      from reporting_unit u where %s order by u.organisation_code, u.unit_id
      """
          .formatted(Scope.OF_UNIT);

  private final Database database;
  private final UnitRegister register;
  private final Json json;

  UnitTable(Database database, UnitRegister register, Json json) {
    this.database = database;
    this.register = register;
    this.json = json;
  }

  @Override
  public String name() {
    return "units";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        CsvColumn.optional("unitId", "a UUID, or empty for a unit that gets one"),
        CsvColumn.needed("organisationCode", "the code of an organisation of the register"),
        CsvColumn.needed("kind", "one of COMMISSIONER, PROVIDER, LERO"),
        CsvColumn.needed("name", "a name of 1 to 200 characters"),
        CsvColumn.needed("laCode", "the GSS code of an English upper-tier authority"),
        CsvColumn.optional("nhsRegionCode", "the GSS code of its NHS region or empty"),
        CsvColumn.optional("sector", "a code of CL-04 or empty"),
        CsvColumn.optional("ndtmsAgencyCode", "at most 10 characters or empty"),
        CsvColumn.needed("validFrom", "a date such as 2019-04-01"),
        CsvColumn.optional("validTo", "a date such as 2030-03-31, not before validFrom, or empty"),
        CsvColumn.texts(
            "predecessorUnitIds",
            false,
            "UUIDs of other units of the same kind, with spaces between, or empty"),
        CsvColumn.optional(
            "lineageReason", "one of CONTRACT_WON, MERGED, SPLIT with predecessors, or empty"),
        CsvColumn.truth("singlePerson"));
  }

  @Override
  public List<String> key() {
    return List.of("unitId");
  }

  @Override
  public void export(Scope scope, CsvSink sink) {
    database.visit(
        ROWS,
        row ->
            sink.row(
                Arrays.asList(
                    row.uuid("unit_id"),
                    row.text("organisation_code"),
                    row.text("kind"),
                    row.text("name"),
                    row.text("la_code"),
                    row.text("nhs_region_code"),
                    row.textOrNull("sector"),
                    row.textOrNull("ndtms_agency_code"),
                    row.date("valid_from"),
                    row.dateOrNull("valid_to"),
                    row.textOrNull("predecessors"),
                    row.textOrNull("lineage_reason"),
                    row.truth("single_person") ? true : null)),
        scope.arguments());
  }

  @Override
  public RowOutcome put(Act act, ObjectNode row) {
    UnitEntry sent = json.read(new JsonTree(row, ""), UnitEntry.class);
    UUID unitId = sent.unitId() == null ? idOf(sent) : sent.unitId();
    UnitEntry entry = sent.withUnitId(unitId);
    List<Finding> said = new ArrayList<>();
    if (register.says(unitId, entry, said)) {
      return new RowOutcome.Unchanged(said);
    }
    if (!register.knows(entry.predecessors().stream().filter(id -> !id.equals(unitId)).toList())) {
      return new RowOutcome.Later();
    }
    RegisterResult<UnitEntry> result = register.enter(act, entry);
    return OrganisationTable.outcome(
        result instanceof RegisterResult.AlreadyThere<UnitEntry>
            ? register.change(act, unitId, entry, OrganisationTable.WHATEVER_IS_THERE)
            : result,
        said);
  }

  /** The same row has the same id, however often its file is read. */
  private static UUID idOf(UnitEntry entry) {
    String what =
        String.join(
            "\n",
            entry.organisationCode(),
            entry.kind().name(),
            entry.name(),
            entry.laCode(),
            entry.validFrom().toString());
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }
}
