package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NationalFiguresTest {

  private final NationalFigures figures = NationalFigures.load();

  @Test
  void theGroupsAddUpToAllInTreatment() {
    int groups =
        Stream.of("opiate", "non_opiate_only", "non_opiate_and_alcohol", "alcohol_only")
            .mapToInt(group -> figures.inTreatment("2021/22", group).orElseThrow().value())
            .sum();

    assertThat(groups)
        .isEqualTo(figures.inTreatment("2021/22", "all").orElseThrow().value())
        .isEqualTo(289_215);
  }

  @Test
  void theLatestYearHasTheFiguresOfItsReport() {
    assertThat(figures.inTreatment("2024/25", "all").orElseThrow().value()).isEqualTo(329_646);
    assertThat(figures.inTreatment("2024/25", "opiate").orElseThrow().value()).isEqualTo(138_255);
    assertThat(figures.inTreatment("2024/25", "alcohol_only").orElseThrow().value())
        .isEqualTo(99_955);
    assertThat(figures.enteringTreatment("2024/25").orElseThrow())
        .isEqualTo(
            new NationalFigure(
                "2024/25",
                "adults_entering_treatment",
                "all",
                169_542,
                "ohid-adult-treatment-2024-25"));
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    assertThat(figures.inTreatment("2024/25", "non_opiate_only")).isEmpty();
    assertThat(figures.enteringTreatment("2030/31")).isEmpty();
  }
}
