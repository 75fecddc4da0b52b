package uk.datr.workforce.census.expectedreturns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.csvfiles.CsvColumn;
import uk.datr.workforce.census.csvfiles.CsvSink;
import uk.datr.workforce.census.csvfiles.CsvTable;
import uk.datr.workforce.census.csvfiles.RowOutcome;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;

/** What is expected of the units of one collection, as a file. */
final class ExpectedReturnTable implements CsvTable {

  private static final String UNIT = "unitId";
  private static final Precondition WHATEVER_IS_THERE = new Precondition(List.of("*"), false);
  private static final Precondition NOTHING = new Precondition(null, true);

  private final String collectionId;
  private final ExpectedReturnStore store;
  private final ExpectedReturns expectedReturns;
  private final Authority authority;
  private final Json json;

  ExpectedReturnTable(
      String collectionId,
      ExpectedReturnStore store,
      ExpectedReturns expectedReturns,
      Authority authority,
      Json json) {
    this.collectionId = collectionId;
    this.store = store;
    this.expectedReturns = expectedReturns;
    this.authority = authority;
    this.json = json;
  }

  @Override
  public String name() {
    return "expected-returns";
  }

  @Override
  public List<CsvColumn> columns() {
    return List.of(
        CsvColumn.needed(UNIT, "the id of a unit of the register"),
        CsvColumn.shown("organisationCode"),
        CsvColumn.shown("unitName"),
        CsvColumn.shown("kind"),
        CsvColumn.shown("laCode"),
        CsvColumn.shown("nhsRegionCode"),
        CsvColumn.needed("status", "one of EXPECTED, NOT_REQUIRED, ADDED"),
        CsvColumn.optional("reason", "a code of CL-20 with NOT_REQUIRED, otherwise empty"));
  }

  @Override
  public List<String> key() {
    return List.of(UNIT);
  }

  @Override
  public void export(Scope scope, CsvSink sink) {
    store.visit(
        collectionId,
        scope,
        one ->
            sink.row(
                Arrays.asList(
                    one.unitId(),
                    one.organisationCode(),
                    one.unitName(),
                    one.kind(),
                    one.laCode(),
                    one.nhsRegionCode(),
                    one.status(),
                    one.reason())));
  }

  @Override
  public RowOutcome put(Act act, ObjectNode row) {
    Optional<UUID> unit = uuid(row.path(UNIT).asText());
    row.remove(UNIT);
    Expectation expectation = json.read(new JsonTree(row, ""), Expectation.class);
    if (unit.isEmpty()) {
      return unknown();
    }
    Optional<ExpectedReturn> before = store.find(collectionId, unit.get());
    if (before.isPresent()
        && before.get().status() == expectation.status()
        && Objects.equals(before.get().reason(), expectation.reason())) {
      return new RowOutcome.Unchanged(List.of());
    }
    Precondition precondition = before.isPresent() ? WHATEVER_IS_THERE : NOTHING;
    return switch (expectedReturns.change(
        act, authority, collectionId, unit.get(), expectation, precondition)) {
      case ExpectationResult.Done(var _, boolean created) ->
          created ? new RowOutcome.Created(List.of()) : new RowOutcome.Changed(List.of());
      case ExpectationResult.NotThere() -> unknown();
      case ExpectationResult.Invalid(var findings) -> new RowOutcome.Refused(findings);
      case ExpectationResult.WrongState(String why) -> refused("NOT_ALLOWED", "/status", why);
      case ExpectationResult.Stale(var _) ->
          refused("NOT_ALLOWED", "/status", "Somebody changed it just now.");
    };
  }

  private static RowOutcome unknown() {
    return refused("C005", "/" + UNIT, "There is no such unit in the register.");
  }

  private static RowOutcome refused(String ruleId, String pointer, String why) {
    return new RowOutcome.Refused(List.of(Finding.error(ruleId, pointer, why)));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
