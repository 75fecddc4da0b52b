package uk.datr.workforce.disclosure.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.disclosure.model.json.Files.kinds;
import static uk.datr.workforce.disclosure.model.json.Files.problem;
import static uk.datr.workforce.disclosure.model.json.Files.problemFaults;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.check.Fault;
import uk.datr.workforce.disclosure.model.check.FaultKind;
import uk.datr.workforce.disclosure.model.check.Faults;

class ProblemFileTest {

  private static final String POLICY =
      "'policy': {'threshold': 5, 'zeros_published': true, 'min_width': 4}";
  private static final String CELLS =
      "'cells': [{'id': 'a', 'value': 3}, {'id': 'b', 'value': 7}, {'id': 'T', 'value': 10}]";
  private static final String EQUATIONS = "'equations': [{'total': 'T', 'parts': ['a', 'b']}]";

  @Test
  void everyFieldIsRead() {
    Problem read =
        problem(
            """
            {'name': 'x', 'why': 'y', 'source': {'any': [1]}, 'expected': [],
             'policy': {'threshold': 5, 'zeros_published': false, 'min_width': 4.5},
             'cells': [
               {'id': 'a', 'value': 3.0, 'sensitive': false},
               {'id': 'w', 'value': 2.25, 'kind': 'amount', 'sensitive': true, 'need_width': 2.4},
               {'id': 'h', 'value': 40, 'kind': 'count', 'unpublished': true},
               {'id': 'T', 'value': 43}],
             'equations': [{'total': 'T', 'parts': ['a', 'h']}],
             'insiders': [{'name': 'Org', 'knows': ['h'], 'group': 'g'}],
             'must_publish': ['T'],
             'ratios': [{'num': 'a', 'den': 'T', 'scale': 100, 'shown': '7.0', 'dp': 1}],
             'limits': [{'cell': 'w', 'times': 1.5, 'of': 'a'}],
             'publication': {'cells': {'a': {'odd': 1}},
               'ratios': [{'num': 'h', 'den': 'T', 'scale': 100, 'shown': 93, 'dp': 0}]}}
            """);
    assertThat(read)
        .isEqualTo(
            new Problem(
                new Policy(5, false, Rational.decimal("4.5")),
                List.of(
                    Cell.count("a", 3).sensitive(false),
                    Cell.amount("w", Rational.decimal("2.25"))
                        .sensitive(true)
                        .needing(Rational.decimal("2.4")),
                    Cell.count("h", 40).asUnpublished(),
                    Cell.count("T", 43)),
                List.of(new Equation("T", List.of("a", "h"))),
                List.of(new Insider("Org", List.of("h"), Optional.of("g"))),
                List.of("T"),
                List.of(
                    new Ratio("a", "T", Rational.of(100), Rational.of(7), 1),
                    new Ratio("h", "T", Rational.of(100), Rational.of(93), 0)),
                List.of(new Limit("w", Rational.decimal("1.5"), "a"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not JSON|MALFORMED",
        "{|MALFORMED",
        "{POLICY, CELLS, EQUATIONS|MALFORMED",
        "{POLICY, CELLS, EQUATIONS} {}|MALFORMED",
        "{POLICY, POLICY, CELLS, EQUATIONS}|MALFORMED",
        "[]|INVALID_VALUE",
        "{POLICY, CELLS}|MISSING_FIELD",
        "{POLICY, CELLS, EQUATIONS, 'colour': 1}|UNKNOWN_FIELD",
        "{POLICY, CELLS, EQUATIONS, 'publication': {'colour': 1}}|UNKNOWN_FIELD",
        "{'policy': {'threshold': 5, 'zeros_published': true}, CELLS, EQUATIONS}|MISSING_FIELD",
        "{'policy': {'threshold': 2, 'zeros_published': true, 'min_width': 4}, CELLS, EQUATIONS}|POLICY_TOO_WEAK",
        "{'policy': {'threshold': 5, 'zeros_published': true, 'min_width': 0}, CELLS, EQUATIONS}|POLICY_TOO_WEAK",
        "{'policy': {'threshold': 5.5, 'zeros_published': true, 'min_width': 4}, CELLS, EQUATIONS}|INVALID_VALUE",
        "{'policy': {'threshold': 5, 'zeros_published': 1, 'min_width': 4}, CELLS, EQUATIONS}|INVALID_VALUE",
        "{'policy': {'threshold': 5, 'zeros_published': true, 'min_width': '4'}, CELLS, EQUATIONS}|INVALID_VALUE",
        "{POLICY, 'cells': {}, EQUATIONS}|INVALID_VALUE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1e400}], 'equations': []}|TOO_LARGE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1e-400}], 'equations': []}|TOO_LARGE",
        "{POLICY, 'cells': [{'id': '', 'value': 1}], 'equations': []}|INVALID_VALUE",
        "{POLICY, 'cells': [{'id': 'a'}], 'equations': []}|MISSING_FIELD",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1, 'colour': 1}], 'equations': []}|UNKNOWN_FIELD",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1, 'kind': 'rate'}], 'equations': []}|INVALID_VALUE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1, 'unpublished': 'yes'}], 'equations': []}|INVALID_VALUE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1, 'need_width': 0}], 'equations': []}|POLICY_TOO_WEAK",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1}, {'id': 'a', 'value': 1}], 'equations': []}|DUPLICATE",
        "{POLICY, 'cells': [{'id': 'a', 'value': -1}], 'equations': []}|NEGATIVE_VALUE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 1.5}], 'equations': []}|NOT_WHOLE",
        "{POLICY, 'cells': [{'id': 'a', 'value': 0, 'sensitive': true}], 'equations': []}|SENSITIVE_ZERO",
        "{POLICY, CELLS, 'equations': [{'total': 'T', 'parts': ['a', 'c']}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, 'equations': [{'total': 'U', 'parts': ['a', 'b']}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, 'equations': [{'total': 'T', 'parts': ['a']}]}|DOES_NOT_ADD_UP",
        "{POLICY, CELLS, 'equations': [{'total': 'T', 'parts': ['a', 'b'], 'of': 1}]}|UNKNOWN_FIELD",
        "{POLICY, CELLS, EQUATIONS, 'insiders': [{'name': 'O', 'knows': ['z']}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, EQUATIONS, 'insiders': [{'name': 'O'}]}|MISSING_FIELD",
        "{POLICY, CELLS, EQUATIONS, 'insiders': [{'name': 'O', 'knows': ['a', 'a']}]}|DUPLICATE",
        "{POLICY, CELLS, EQUATIONS, 'insiders': [{'name': 'O', 'knows': []}, {'name': 'O', 'knows': []}]}|DUPLICATE",
        "{POLICY, CELLS, EQUATIONS, 'must_publish': ['z']}|UNKNOWN_CELL",
        "{POLICY, CELLS, EQUATIONS, 'must_publish': ['T', 'T']}|DUPLICATE",
        "{POLICY, CELLS, EQUATIONS, 'must_publish': ['a']}|SENSITIVE_MUST_PUBLISH",
        "{POLICY, CELLS, EQUATIONS, 'limits': [{'cell': 'T', 'times': 2, 'of': 'a'}]}|LIMIT_BROKEN",
        "{POLICY, CELLS, EQUATIONS, 'limits': [{'cell': 'T', 'times': 0, 'of': 'a'}]}|INVALID_VALUE",
        "{POLICY, CELLS, EQUATIONS, 'limits': [{'cell': 'z', 'times': 2, 'of': 'a'}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'z', 'den': 'T', 'scale': 1, 'shown': 1, 'dp': 0}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'z', 'scale': 1, 'shown': 1, 'dp': 0}]}|UNKNOWN_CELL",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'scale': 0, 'shown': 1, 'dp': 0}]}|INVALID_VALUE",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'scale': 100, 'shown': 30, 'dp': -1}]}|INVALID_VALUE",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'scale': 100, 'shown': 30.2, 'dp': 0}]}|INVALID_VALUE",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'scale': 100, 'shown': 31, 'dp': 0}]}|RATIO_UNTRUE",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'scale': 100, 'shown': 'x', 'dp': 0}]}|INVALID_VALUE",
        "{POLICY, CELLS, EQUATIONS, 'ratios': [{'num': 'a', 'den': 'T', 'shown': 30, 'dp': 0}]}|MISSING_FIELD"
      })
  void oneThingWrongIsOneFault(String text, FaultKind kind) {
    assertThat(kinds(problemFaults(filled(text)))).containsExactly(kind);
  }

  @Test
  void anEquationWithoutPartsOrWithAPartTwiceIsAFault() {
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': 'T', 'value': 0}], 'equations': [{'total': 'T', 'parts': []}]}"))))
        .containsExactly(FaultKind.NO_PARTS);
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': 'a', 'value': 5}, {'id': 'T', 'value': 10}],"
                            + " 'equations': [{'total': 'T', 'parts': ['a', 'a']}]}"))))
        .containsExactly(FaultKind.DUPLICATE);
  }

  @Test
  void aRatioOfNothingIsAFault() {
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': 'a', 'value': 0}], 'equations': [],"
                            + " 'ratios': [{'num': 'a', 'den': 'a', 'scale': 1, 'shown': 0, 'dp': 0}]}"))))
        .containsExactly(FaultKind.RATIO_OF_NOTHING);
  }

  @Test
  void aCellThatNoProductShowsCannotBeOneThatMustBeShown() {
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': 'a', 'value': 9, 'unpublished': true}], 'equations': [],"
                            + " 'must_publish': ['a']}"))))
        .containsExactly(FaultKind.UNPUBLISHED_MUST_PUBLISH);
  }

  @Test
  void anUnpublishedSensitiveZeroIsNoFault() {
    assertThat(
            problem(
                    filled(
                        "{POLICY, 'cells': [{'id': 'a', 'value': 0, 'unpublished': true, 'sensitive': true}],"
                            + " 'equations': []}"))
                .cells())
        .hasSize(1);
  }

  @Test
  void aCellThatIsAPartOfItselfIsNamedWithItsWay() {
    List<Fault> faults =
        problemFaults(
            filled(
                "{POLICY, 'cells': [{'id': 'a', 'value': 5}, {'id': 'b', 'value': 5}, {'id': 'c', 'value': 5}],"
                    + " 'equations': [{'total': 'c', 'parts': ['a']}, {'total': 'a', 'parts': ['b']},"
                    + " {'total': 'b', 'parts': ['a']}]}"));
    assertThat(faults)
        .containsExactly(new Fault(FaultKind.CYCLE, "/equations", "a contains b contains a."));
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': 'a', 'value': 5}],"
                            + " 'equations': [{'total': 'a', 'parts': ['a']}]}"))))
        .containsExactly(FaultKind.CYCLE);
  }

  @Test
  void twoTotalsOfTheSamePartsAreNoCycle() {
    assertThat(
            problem(
                    filled(
                        "{POLICY, CELLS, 'equations': [{'total': 'T', 'parts': ['a', 'b']},"
                            + " {'total': 'T', 'parts': ['b', 'a']}]}"))
                .equations())
        .hasSize(2);
  }

  @Test
  void aLongChainOfTotalsIsWalkedWithoutEnd() {
    StringBuilder cells = new StringBuilder("{'id': 'c0', 'value': 5}");
    StringBuilder equations = new StringBuilder();
    for (int link = 1; link < 50_000; link++) {
      cells.append(",{'id': 'c").append(link).append("', 'value': 5}");
      equations
          .append(link == 1 ? "" : ",")
          .append("{'total': 'c")
          .append(link)
          .append("', 'parts': ['c")
          .append(link - 1)
          .append("']}");
    }
    assertThat(
            problem(filled("{POLICY, 'cells': [" + cells + "], 'equations': [" + equations + "]}"))
                .cells())
        .hasSize(50_000);
  }

  @Test
  void everyFaultIsNamedWithItsPlaceUpToALimit() {
    List<Fault> faults =
        problemFaults(
            filled(
                "{POLICY, 'cells': [{'id': 'a', 'value': -1}, {'id': 'a', 'value': 1.5}],"
                    + " 'equations': [{'total': 'a', 'parts': ['b']}]}"));
    assertThat(faults)
        .extracting(Fault::where)
        .containsExactly("/cells/0/value", "/cells/1", "/cells/1/value", "/equations/0/parts/0");
    Faults many = new Faults();
    for (int index = 0; index < Faults.KEPT + 3; index++) {
      many.add(FaultKind.OMITTED, "", "");
    }
    assertThat(many.kept()).hasSize(Faults.KEPT);
    assertThat(many.more()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 5_000})
  void deepNestingIsRefusedAsTooLarge(int depth) {
    assertThat(kinds(problemFaults("{'expected': " + "[".repeat(depth) + "]".repeat(depth) + "}")))
        .containsExactly(FaultKind.TOO_LARGE);
  }

  @Test
  void longNamesAndTextsAreRefused() {
    String name = "x".repeat(301);
    assertThat(
            kinds(
                problemFaults(
                    filled(
                        "{POLICY, 'cells': [{'id': '"
                            + name
                            + "', 'value': 1}], 'equations': []}"))))
        .containsExactly(FaultKind.INVALID_VALUE);
    assertThat(kinds(problemFaults("{'" + name + "': 1}"))).containsExactly(FaultKind.TOO_LARGE);
    assertThat(kinds(problemFaults("{'cells': [{'id': 'a', 'value': " + "9".repeat(50) + "}]}")))
        .containsExactly(FaultKind.TOO_LARGE);
  }

  private static String filled(String text) {
    return text.replace("POLICY", POLICY).replace("CELLS", CELLS).replace("EQUATIONS", EQUATIONS);
  }
}
