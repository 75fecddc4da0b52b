package uk.datr.workforce.disclosure.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.disclosure.model.json.Files.kinds;
import static uk.datr.workforce.disclosure.model.json.Files.problem;
import static uk.datr.workforce.disclosure.model.json.Files.publication;
import static uk.datr.workforce.disclosure.model.json.Files.publicationFaults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.Fault;
import uk.datr.workforce.disclosure.model.check.FaultKind;

class PublicationFileTest {

  private static final Problem PROBLEM =
      problem(
          """
          {'policy': {'threshold': 5, 'zeros_published': true, 'min_width': 4},
           'cells': [{'id': 's', 'value': 3}, {'id': 'b', 'value': 7}, {'id': 'n', 'value': 0},
             {'id': 'T', 'value': 10}, {'id': 'w', 'value': 2.5, 'kind': 'amount'},
             {'id': 'u', 'value': 2, 'unpublished': true}],
           'equations': [{'total': 'T', 'parts': ['s', 'b', 'n']}],
           'must_publish': ['T']}
          """);
  private static final String REST =
      "'n': {'value': 0}, 'T': {'value': 10}, 'w': {'low': 1.5, 'high': 3.5}";
  private static final String FINE =
      "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, REST}}";

  @Test
  void valuesMarksAndIntervalsAreRead() {
    Map<String, Shown> cells = new LinkedHashMap<>();
    cells.put("s", new Shown.Hidden());
    cells.put("b", new Shown.Hidden());
    cells.put("n", new Shown.Value(Rational.ZERO));
    cells.put("T", new Shown.Value(Rational.of(10)));
    cells.put("w", new Shown.Between(Rational.decimal("1.5"), Rational.decimal("3.5")));
    assertThat(publication(filled(FINE), PROBLEM)).isEqualTo(new Publication(cells, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'cells': {}|MALFORMED",
        "{}|MISSING_FIELD",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, REST}, 'colour': 1}|UNKNOWN_FIELD",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true, 'colour': 1}, REST}}|UNKNOWN_FIELD",
        "{'cells': {'s': {'hidden': true}, 's': {'hidden': true}, 'b': {'hidden': true}, REST}}|MALFORMED",
        "{'cells': {'s': {'hidden': false}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {'hidden': false, 'value': 3}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {'hidden': true, 'value': 3}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {'low': 1}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {'high': 1, 'hidden': true}, 'b': {'hidden': true}, REST}}|INVALID_VALUE",
        "{'cells': {'s': {'hidden': true}, REST}}|OMITTED",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'z': {'value': 1}, REST}}|UNKNOWN_CELL",
        "{'cells': {'s': {'hidden': true}, 'b': {'value': 8}, REST}}|VALUE_UNTRUE",
        "{'cells': {'s': {'value': 3}, 'b': {'hidden': true}, REST}}|SENSITIVE_SHOWN",
        "{'cells': {'s': {'hidden': true}, 'b': {'low': 8, 'high': 12}, REST}}|INTERVAL_UNTRUE",
        "{'cells': {'s': {'hidden': true}, 'b': {'low': 0, 'high': 6}, REST}}|INTERVAL_UNTRUE",
        "{'cells': {'s': {'hidden': true}, 'b': {'low': 8, 'high': 6}, REST}}|INTERVAL_UNTRUE",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'u': {'value': 2}, REST}}|UNPUBLISHED_SHOWN",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'u': {'low': 0, 'high': 9}, REST}}|UNPUBLISHED_SHOWN",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, REST}, 'ratios':"
            + " [{'num': 's', 'den': 'T', 'scale': 100, 'shown': '31', 'dp': 0}]}|RATIO_UNTRUE",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'n': {'hidden': true}, 'T': {'value': 10},"
            + " 'w': {'hidden': true}}}|ZERO_HIDDEN",
        "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'n': {'value': 0}, 'T': {'hidden': true},"
            + " 'w': {'hidden': true}}}|MUST_PUBLISH_HIDDEN"
      })
  void oneThingWrongIsOneFault(String text, FaultKind kind) {
    assertThat(kinds(publicationFaults(filled(text), PROBLEM))).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({"7,12", "5,7"})
  void anIntervalMayEndAtTheTruth(String low, String high) {
    String text =
        "{'cells': {'s': {'hidden': true}, 'b': {'low': LOW, 'high': HIGH}, REST}}"
            .replace("LOW", low)
            .replace("HIGH", high);
    assertThat(publication(filled(text), PROBLEM).cells().get("b"))
        .isEqualTo(new Shown.Between(Rational.decimal(low), Rational.decimal(high)));
  }

  @Test
  void aFaultSaysWhereItIs() {
    assertThat(
            publicationFaults(
                filled("{'cells': {'s': {'hidden': true}, 'b': {'hidden': 1}, REST}}"), PROBLEM))
        .extracting(Fault::where)
        .containsExactly("/publication/cells/b/hidden", "/publication/cells/b");
    assertThat(publicationFaults("{'cells': {\n 's': {'hidden' true}}}", PROBLEM))
        .extracting(Fault::where)
        .containsExactly("line 2, column 18");
  }

  @Test
  void aMustPublishCellMayBeShownRounded() {
    assertThat(
            publication(
                    "{'cells': {'s': {'hidden': true}, 'b': {'hidden': true}, 'n': {'value': 0},"
                        + " 'T': {'low': 8, 'high': 12}, 'w': {'hidden': true}}}",
                    PROBLEM)
                .cells())
        .hasSize(5);
  }

  @Test
  void anUnpublishedCellMarkedAsHiddenTellsNothingAndIsNoFault() {
    assertThat(
            publication(filled(FINE.replace("REST", "'u': {'hidden': true}, REST")), PROBLEM)
                .cells())
        .hasSize(6);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Map<String, Shown> cells = new LinkedHashMap<>(publication(filled(FINE), PROBLEM).cells());
    cells.put("w", new Shown.Value(Rational.decimal("2.50")));
    Publication publication =
        new Publication(
            cells, List.of(new Ratio("s", "T", Rational.of(100), Rational.decimal("30.0"), 1)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PublicationFile.write(publication, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("\"T\":{\"value\":10}", "\"w\":{\"value\":2.5}", "\"s\":{\"hidden\":true}");
    assertThat(publication(text, PROBLEM)).isEqualTo(publication);
    assertThat(text).endsWith("}]}\n").hasLineCount(5);
  }

  @Test
  void anIntervalAndALargeNumberAreWrittenInPlainDigitsAndTheStreamStaysOpen() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PublicationFile.write(
        new Publication(
            Map.of("w", new Shown.Between(Rational.decimal("1E+2"), Rational.decimal("250.5"))),
            List.of()),
        out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"cells\":{\"w\":{\"low\":100,\"high\":250.5}}}\n");
  }

  private static String filled(String text) {
    return text.replace("REST", REST);
  }
}
