package uk.datr.workforce.reporting.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas are those of the day asked for. */
class AreasTest {

  private static final LocalDate JUNE_2022 = LocalDate.of(2022, 6, 30);
  private static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 30);
  private static final LocalDate JUNE_2026 = LocalDate.of(2026, 6, 30);

  private final Areas areas = new Areas();

  @Test
  void anAuthorityHasItsRegion() {
    assertThat(areas.find("E08000035", JUNE_2026))
        .contains(
            new Area(
                "E08000035", "Leeds", AreaLevel.LOCAL_AUTHORITY, Set.of("E08000035"), "E40000012"));
  }

  @ParameterizedTest
  @CsvSource({
    "E08000016, E08000038, Barnsley",
    "E08000019, E08000039, Sheffield",
  })
  void anAuthorityThatOnlyChangedItsCodeIsFoundUnderEither(
      String before, String after, String name) {
    for (String code : Set.of(before, after)) {
      Area then = areas.find(code, JUNE_2024).orElseThrow();
      Area now = areas.find(code, JUNE_2026).orElseThrow();
      assertThat(then.code()).isEqualTo(before);
      assertThat(now.code()).isEqualTo(after);
      assertThat(then.name()).isEqualTo(name);
      assertThat(then.codes()).containsExactlyInAnyOrder(before, after);
      assertThat(now.codes()).isEqualTo(then.codes());
    }
  }

  @Test
  void anAuthorityThatWasDividedIsAnotherAreaThanItsSuccessors() {
    assertThat(areas.find("E10000006", JUNE_2022)).isPresent();
    assertThat(areas.find("E10000006", JUNE_2024)).isEmpty();
    assertThat(areas.find("E06000063", JUNE_2022)).isEmpty();
    assertThat(areas.find("E06000063", JUNE_2024).orElseThrow().codes())
        .containsExactly("E06000063");
  }

  @Test
  void regionsAndEnglandDoNotDependOnTheDay() {
    assertThat(areas.find("E40000012", JUNE_2022).orElseThrow().level())
        .isEqualTo(AreaLevel.NHS_REGION);
    assertThat(areas.find("E92000001", JUNE_2022)).contains(areas.england());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E12000003", "W06000015", "e08000035", "E08000035 ", "Leeds"})
  void otherCodesAreNoAreas(String code) {
    assertThat(areas.find(code, JUNE_2026)).isEmpty();
  }
}
