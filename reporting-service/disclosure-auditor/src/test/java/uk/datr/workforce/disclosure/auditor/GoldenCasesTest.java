package uk.datr.workforce.disclosure.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;

/** The known answers of sdc-audit-cases.json. */
class GoldenCasesTest {

  static List<Golden> cases() {
    return Golden.cases();
  }

  @Test
  void thereAreTwentyCases() {
    assertThat(cases()).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySensitiveCellHasItsWholeNumberInterval(Golden golden) {
    ReaderVerdict verdict = verdict(golden, Depth.INTERVALS).publicReader();
    List<String> expected = new ArrayList<>();
    for (JsonNode cell : golden.expected().get("sensitive")) {
      expected.add(
          cell.get("cell").asText()
              + " "
              + number(cell.get("integer_low"))
              + " "
              + number(cell.get("integer_high"))
              + " "
              + cell.get("safe").asBoolean());
    }
    assertThat(verdict.cells())
        .extracting(cell ->
            cell.cell().id()
                + " "
                + cell.least()
                + " "
                + cell.greatest().map(Rational::toString).orElse("null")
                + " "
                + cell.isSafe())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(verdict.isSafe()).isEqualTo(golden.expected().get("safe").asBoolean());
    assertThat(verdict.cells().stream().filter(CellVerdict::isExactlyKnown))
        .extracting(cell -> cell.cell().id())
        .containsExactlyInAnyOrderElementsOf(texts(golden.expected().get("exactly_known")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyHiddenCellHasItsRealBoundsExactly(Golden golden) {
    JsonNode bounds = golden.expected().get("real_bounds_of_hidden_cells");
    // All hidden cells are made sensitive: what is sensitive changes no bound.
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : golden.problem().cells()) {
      cells.add(cell.sensitive(bounds.has(cell.id())));
    }
    Problem problem =
        new Problem(
            golden.problem().policy(),
            cells,
            golden.problem().equations(),
            List.of(),
            List.of(),
            golden.problem().ratios(),
            golden.problem().limits());
    ReaderVerdict verdict =
        Auditor.audit(problem, golden.publication(), Depth.INTERVALS, 1).publicReader();
    assertThat(verdict.cells()).hasSize(bounds.size());
    for (CellVerdict cell : verdict.cells()) {
      JsonNode expected = bounds.get(cell.cell().id());
      assertThat(cell.low()).as(cell.cell().id()).isEqualTo(Golden.bound(expected.get(0)));
      assertThat(cell.high().orElse(null))
          .as(cell.cell().id())
          .isEqualTo(Golden.bound(expected.get(1)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void insidersAreJudgedForThemselves(Golden golden) {
    Verdict verdict = verdict(golden, Depth.INTERVALS);
    JsonNode insiders = golden.expected().path("insiders");
    assertThat(verdict.readers()).hasSize(1 + insiders.size());
    for (JsonNode expected : insiders) {
      ReaderVerdict insider =
          verdict.readers().stream()
              .filter(reader -> reader.reader().equals(expected.get("name").asText()))
              .findAny()
              .orElseThrow();
      assertThat(insider.isSafe()).isEqualTo(expected.get("safe").asBoolean());
      assertThat(insider.cells().stream().filter(CellVerdict::isExactlyKnown))
          .extracting(cell -> cell.cell().id())
          .containsExactlyElementsOf(texts(expected.get("exactly_known")));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theQuickVerdictNamesTheSameUnsafeCells(Golden golden) {
    Verdict quick = verdict(golden, Depth.VERDICT);
    Verdict full = verdict(golden, Depth.INTERVALS);
    for (int reader = 0; reader < full.readers().size(); reader++) {
      assertThat(quick.readers().get(reader).cells())
          .isEqualTo(full.readers().get(reader).unsafe());
      assertThat(quick.readers().get(reader).judged())
          .isEqualTo(full.readers().get(reader).judged());
    }
  }

  @ParameterizedTest
  @EnumSource(Depth.class)
  void everyUnsafeCellHasAProof(Depth depth) {
    for (Golden golden : cases()) {
      for (ReaderVerdict reader : verdict(golden, depth).readers()) {
        for (CellVerdict cell : reader.cells()) {
          assertThat(cell.proof().isPresent()).isEqualTo(!cell.isSafe());
        }
      }
    }
  }

  private static Verdict verdict(Golden golden, Depth depth) {
    return Auditor.audit(golden.problem(), golden.publication(), depth, 1);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String number(JsonNode node) {
    return node.isNull()
        ? "null"
        : Objects.requireNonNull(Rational.of(node.decimalValue())).toString();
  }
}
