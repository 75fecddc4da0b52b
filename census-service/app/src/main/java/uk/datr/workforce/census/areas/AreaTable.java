package uk.datr.workforce.census.areas;

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
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;

/** Commissioning areas as a file. Who may read the register reads all of them. */
@ApplicationScoped
class AreaTable implements RegisterTable {

  private static final String CODE = "areaCode";
  private static final Precondition WHATEVER_IS_THERE = new Precondition(List.of("*"), false);
  private static final Precondition NOTHING = new Precondition(null, true);

  private final AreaStore areas;
  private final AreaRegister register;
  private final Json json;

  AreaTable(AreaStore areas, AreaRegister register, Json json) {
    this.areas = areas;
    this.register = register;
    this.json = json;
  }

  @Override
  public String name() {
    return "areas";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        CsvColumn.needed(CODE, "3 to 20 capital letters, digits and hyphens"),
        CsvColumn.needed("name", "a name of 1 to 200 characters"),
        CsvColumn.needed("organisationCode", "the code of a local authority of the register"),
        CsvColumn.texts(
            "laCodes", true, "GSS codes of English upper-tier authorities, with spaces between"),
        CsvColumn.needed("validFrom", "a date such as 2019-04-01"),
        CsvColumn.optional("validTo", "a date such as 2030-03-31, not before validFrom, or empty"));
  }

  @Override
  public List<String> key() {
    return List.of(CODE);
  }

  @Override
  public void export(Scope scope, CsvSink sink) {
    areas.visit(area ->
        sink.row(
            Arrays.asList(
                area.areaCode(),
                area.name(),
                area.organisationCode(),
                String.join(" ", area.laCodes()),
                area.validFrom(),
                area.validTo())));
  }

  @Override
  public RowOutcome put(Act act, ObjectNode row) {
    String code = row.path(CODE).asText();
    row.remove(CODE);
    AreaEntry entry = json.read(new JsonTree(row, ""), AreaEntry.class);
    if (!AreaResource.CODE.matcher(code).matches()) {
      return new RowOutcome.Refused(
          List.of(Finding.error("NOT_ALLOWED", "/" + CODE, AreaResource.CODES)));
    }
    List<Finding> said = new ArrayList<>();
    if (register.says(code, entry, said)) {
      return new RowOutcome.Unchanged(said);
    }
    Precondition precondition = areas.find(code).isPresent() ? WHATEVER_IS_THERE : NOTHING;
    return switch (register.put(act, code, entry, precondition)) {
      case AreaResult.Done(CommissioningArea after, boolean created) -> {
        List<Finding> told = after.findings() == null ? List.of() : after.findings();
        yield created ? new RowOutcome.Created(told) : new RowOutcome.Changed(told);
      }
      case AreaResult.Refused(var findings) -> new RowOutcome.Refused(findings);
      case AreaResult.Stale(var _) ->
          new RowOutcome.Refused(
              List.of(
                  Finding.error("NOT_ALLOWED", "/" + CODE, "Somebody changed the area just now.")));
    };
  }
}
