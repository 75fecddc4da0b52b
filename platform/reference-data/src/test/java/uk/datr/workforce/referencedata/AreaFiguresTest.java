package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AreaFiguresTest {

  private static final List<String> CODES_2023 =
      LocalAuthorities.load().validOn(LocalDate.parse("2023-06-30")).stream()
          .map(LocalAuthority::laCode)
          .toList();

  private final AreaFigures figures = AreaFigures.load();

  @Test
  void populationAddsUpToEngland() {
    assertThat(sum(figures::population)).isEqualTo(57_690_323L);
    assertThat(sum(figures::adults)).isEqualTo(45_691_677L);
  }

  @Test
  void treatmentAddsUpToTheRowsOfTheLatestYear() {
    assertThat(sum(figures::alcoholInTreatment)).isEqualTo(104_154L);
    assertThat(figures.alcoholInTreatment("E08000035").orElseThrow().value()).isEqualTo(2568);
    assertThat(figures.alcoholInTreatment("E06000001").orElseThrow().year()).isEqualTo("2018/19");
  }

  @Test
  void everyAuthorityHasADeprivationScore() {
    assertThat(CODES_2023).allMatch(code -> figures.deprivation(code).isPresent());
    assertThat(figures.deprivation("E06000001").orElseThrow().published())
        .isEqualByComparingTo("37.58");
  }

  @Test
  void onlyScillyHasNoTreatmentFigure() {
    assertThat(CODES_2023)
        .filteredOn(code -> figures.alcoholInTreatment(code).isEmpty())
        .containsExactly("E06000053");
    assertThat(CODES_2023).allMatch(code -> figures.population(code).isPresent());
  }

  @Test
  void anAuthorityIsFoundUnderItsNewCode() {
    assertThat(figures.population("E08000038"))
        .isEqualTo(figures.population("E08000016"))
        .isPresent();
    assertThat(figures.alcoholInTreatment("E08000039").orElseThrow().laCode())
        .isEqualTo("E08000019");
  }

  @Test
  void everyAuthorityOf2026HasAPopulationAndADeprivationScore() {
    assertThat(LocalAuthorities.load().validOn(LocalDate.parse("2026-06-30")))
        .allMatch(authority -> figures.population(authority.laCode()).isPresent())
        .allMatch(authority -> figures.deprivation(authority.laCode()).isPresent());
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    assertThat(figures.population("E92000001")).isEmpty();
  }

  private static long sum(Function<String, Optional<AreaFigure>> figure) {
    return CODES_2023.stream()
        .map(figure)
        .flatMap(Optional::stream)
        .mapToLong(AreaFigure::value)
        .sum();
  }
}
