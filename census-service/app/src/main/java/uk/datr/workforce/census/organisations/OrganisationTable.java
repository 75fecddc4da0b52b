package uk.datr.workforce.census.organisations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.csvfiles.CsvColumn;
import uk.datr.workforce.census.csvfiles.CsvSink;
import uk.datr.workforce.census.csvfiles.RegisterTable;
import uk.datr.workforce.census.csvfiles.RowOutcome;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;

/** Organisations as a file. */
@ApplicationScoped
class OrganisationTable implements RegisterTable {

  static final Precondition WHATEVER_IS_THERE = new Precondition(List.of("*"), false);

  private static final String ROWS =
      """
      select o.code, o.kind, o.name, o.sector, o.la_code, o.nhs_region_code, o.valid_from, o.valid_to from organisation o
      where (? or o.code = any(?) or o.la_code = any(?) or o.nhs_region_code = any(?)
             or exists (select from reporting_unit u where u.organisation_code = o.code and %s))
      order by o.code
      """
          .formatted(Scope.OF_UNIT);

  private final Database database;
  private final OrganisationRegister register;
  private final Json json;

  OrganisationTable(Database database, OrganisationRegister register, Json json) {
    this.database = database;
    this.register = register;
    this.json = json;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        CsvColumn.needed("code", "ORG- and 4 to 8 digits"),
        CsvColumn.needed(
            "kind", "one of LOCAL_AUTHORITY, PROVIDER, LERO, NHSE, NHSE_REGION, SUPPLIER"),
        CsvColumn.needed("name", "a name of 1 to 200 characters"),
        CsvColumn.optional("sector", "a code of CL-04 or empty"),
        CsvColumn.optional("laCode", "the GSS code of an English upper-tier authority or empty"),
        CsvColumn.optional("nhsRegionCode", "the GSS code of its NHS region or empty"),
        CsvColumn.optional("validFrom", "a date such as 2019-04-01 or empty"),
        CsvColumn.optional("validTo", "a date such as 2030-03-31, not before validFrom, or empty"));
  }

  @Override
  public List<String> key() {
    return List.of("code");
  }

  @Override
  public void export(Scope scope, CsvSink sink) {
    database.visit(
        ROWS,
        row ->
            sink.row(
                Arrays.asList(
                    row.text("code"),
                    row.text("kind"),
                    row.text("name"),
                    row.textOrNull("sector"),
                    row.textOrNull("la_code"),
                    row.textOrNull("nhs_region_code"),
                    row.dateOrNull("valid_from"),
                    row.dateOrNull("valid_to"))),
        scope.arguments(),
        scope.arguments());
  }

  @Override
  public RowOutcome put(Act act, ObjectNode row) {
    OrganisationEntry entry = json.read(new JsonTree(row, ""), OrganisationEntry.class);
    List<Finding> said = new ArrayList<>();
    if (register.says(entry, said)) {
      return new RowOutcome.Unchanged(said);
    }
    RegisterResult<OrganisationEntry> result = register.enter(act, entry);
    return outcome(
        result instanceof RegisterResult.AlreadyThere<OrganisationEntry>
            ? register.change(act, entry, WHATEVER_IS_THERE)
            : result,
        said);
  }

  static <T> RowOutcome outcome(RegisterResult<T> result, List<Finding> said) {
    return switch (result) {
      case RegisterResult.Written<T>(var _, int _, boolean created) ->
          created ? new RowOutcome.Created(said) : new RowOutcome.Changed(said);
      case RegisterResult.Refused<T>(var findings) -> new RowOutcome.Refused(findings);
      case RegisterResult.AlreadyThere<T>(), RegisterResult.NotThere<T>() -> changedJustNow();
      case RegisterResult.Stale<T>(var _) -> changedJustNow();
    };
  }

  private static RowOutcome changedJustNow() {
    return new RowOutcome.Refused(
        List.of(Finding.error("NOT_ALLOWED", "Somebody changed the entry just now.")));
  }
}
