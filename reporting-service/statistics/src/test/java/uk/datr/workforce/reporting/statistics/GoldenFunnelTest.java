package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** B5.6 against funnel-proportion.json and overdispersion.json. */
class GoldenFunnelTest {

  private static final JsonNode FUNNEL = Golden.file("funnel-proportion");
  private static final JsonNode DISPERSION = Golden.file("overdispersion");

  @Test
  void unitsHaveTheirLimitsAndFlagsAroundTheRatioOfSums() {
    JsonNode units = FUNNEL.get("units");
    FunnelChart chart = FunnelChart.of(Golden.proportions(units)).orElseThrow();
    assertClose(chart.funnel().baseline(), FUNNEL.get("baseline"));
    assertThat(chart.flags()).hasSize(units.size());
    for (int unit = 0; unit < units.size(); unit++) {
      JsonNode golden = units.get(unit);
      Proportion proportion = Golden.proportion(golden);
      Interval usual = chart.funnel().limits(proportion.base(), Confidence.P95);
      Interval control = chart.funnel().limits(proportion.base(), Confidence.P99_8);
      assertClose(proportion.value(), golden.get("proportion"));
      assertClose(usual.lower(), golden.get("lower_95"));
      assertClose(usual.upper(), golden.get("upper_95"));
      assertClose(control.lower(), golden.get("lower_99.8"));
      assertClose(control.upper(), golden.get("upper_99.8"));
      assertThat(chart.flags().get(unit).name().toLowerCase(Locale.ROOT))
          .isEqualTo(golden.get("flag").asText());
    }
  }

  @Test
  void publishedLimitsAreMetToTheirSixDecimals() {
    JsonNode published = FUNNEL.get("published_check");
    assertThat(published).hasSize(4);
    for (JsonNode row : published) {
      boolean usual = row.has("lower_95_percent_points");
      Interval limits =
          new Funnel(row.get("p0").doubleValue())
              .limits(row.get("n").longValue(), usual ? Confidence.P95 : Confidence.P99_8);
      double expected =
          row.get(usual ? "lower_95_percent_points" : "lower_99_8_percent_points").doubleValue();
      assertThat(100 * limits.lower()).isCloseTo(expected, Offset.offset(5e-6));
    }
  }

  @Test
  void overDispersionIsThatOfTheWinsorisedScores() {
    List<Proportion> units = Golden.proportions(DISPERSION.get("input"));
    JsonNode expected = DISPERSION.get("expected");
    Funnel funnel = new Funnel(Proportion.pooled(units).orElseThrow().value());
    OverDispersion found = OverDispersion.assess(funnel, units).orElseThrow();
    assertClose(funnel.baseline(), expected.get("p0"));
    assertClose(found.winsorLow(), expected.get("winsor_low"));
    assertClose(found.winsorHigh(), expected.get("winsor_high"));
    assertClose(found.phi(), expected.get("phi"));
    assertClose(found.tauSquared(), expected.get("tau2"));
    assertThat(found.tau()).isEqualTo(Math.sqrt(found.tauSquared()));
    assertThat(found.z()).hasSize(expected.get("z").size());
    for (int unit = 0; unit < units.size(); unit++) {
      assertClose(found.z().get(unit), expected.get("z").get(unit));
      assertClose(found.adjustedZ().get(unit), expected.get("z_adjusted").get(unit));
    }
  }
}
