package uk.datr.workforce.disclosure.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** count-display-hide-and-round.json: what a reader learns of a rounded count is what the display stands for. */
class RoundedCountsTest {

  @Test
  void aRoundedCountLeavesExactlyTheRangeItStandsFor() {
    for (JsonNode golden : Golden.file("count-display-hide-and-round").get("cases")) {
      long low = golden.get("attacker_range").get(0).longValue();
      long high = golden.get("attacker_range").get(1).longValue();
      Problem problem =
          Problem.of(
              Tables.POLICY,
              List.of(Cell.count("a", golden.get("true").longValue()).sensitive(true)),
              List.of());
      Publication publication =
          new Publication(
              Map.of("a", new Shown.Between(Rational.of(low), Rational.of(high))), List.of());
      CellVerdict cell =
          Auditor.audit(problem, publication, Depth.INTERVALS, 1).publicReader().cells().getFirst();
      assertThat(cell.least()).isEqualTo(Rational.of(low));
      assertThat(cell.greatest()).contains(Rational.of(high));
      assertThat(cell.isSafe()).isEqualTo(high - low >= 4);
    }
  }
}
