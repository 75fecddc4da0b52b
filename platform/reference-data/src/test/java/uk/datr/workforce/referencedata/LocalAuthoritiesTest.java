package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAuthoritiesTest {

  private static final LocalDate CENSUS_2023 = LocalDate.parse("2023-06-30");

  private final LocalAuthorities authorities = LocalAuthorities.load();

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, 152",
    "2023-03-31, 152",
    "2023-04-01, 153",
    "2023-06-30, 153",
    "2024-06-30, 153",
    "2025-03-31, 153",
    "2025-04-01, 153",
    "2026-06-30, 153"
  })
  void asManyAreValidAsEnglandHasThatDay(LocalDate day, int count) {
    assertThat(authorities.validOn(day)).hasSize(count);
  }

  @Test
  void onsRegionsHaveTheirAuthorities() {
    assertThat(count(LocalAuthority::onsRegionName))
        .isEqualTo(
            Map.of(
                "North East", 12L,
                "North West", 24L,
                "Yorkshire and The Humber", 15L,
                "East Midlands", 10L,
                "West Midlands", 14L,
                "East of England", 11L,
                "London", 33L,
                "South East", 19L,
                "South West", 15L));
  }

  @Test
  void nhsRegionsHaveTheirAuthorities() {
    assertThat(count(LocalAuthority::nhsRegionName))
        .isEqualTo(
            Map.of(
                "London", 33L,
                "North East and Yorkshire", 28L,
                "Midlands", 24L,
                "North West", 23L,
                "South East", 18L,
                "South West", 15L,
                "East of England", 12L));
  }

  @ParameterizedTest
  @CsvSource({"E06, 63", "E08, 36", "E09, 33", "E10, 21"})
  void kindsOfAuthoritiesHaveTheirNumbers(String prefix, long count) {
    assertThat(authorities.validOn(CENSUS_2023))
        .filteredOn(authority -> authority.laCode().startsWith(prefix))
        .hasSize((int) count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "E06000023; Bristol, City of; E40000006",
        "E06000019; Herefordshire, County of; E40000011",
        "E06000010; Kingston upon Hull, City of; E40000012",
        "E06000058; Bournemouth, Christchurch and Poole; E40000006",
        "E08000035; Leeds; E40000012",
        "E06000042; Milton Keynes; E40000007",
        "E06000063; Cumberland; E40000012",
        "E06000064; Westmorland and Furness; E40000010"
      })
  void namesAndDerivedRegionsAreAsThePublicationSays(String code, String name, String nhsRegion) {
    assertThat(authorities.find(code))
        .hasValueSatisfying(authority -> {
          assertThat(authority.name()).isEqualTo(name);
          assertThat(authority.nhsRegionCode()).isEqualTo(nhsRegion);
        });
  }

  @Test
  void codesAreUniqueAndWellFormed() {
    assertThat(authorities.all())
        .extracting(LocalAuthority::laCode)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("E(06|08|09|10)\\d{6}"));
  }

  @Test
  void anEndedCodeLeadsToSuccessorsThatBeginTheDayAfter() {
    assertThat(authorities.all())
        .filteredOn(authority -> authority.validTo() != null)
        .hasSize(5)
        .allSatisfy(ended -> {
          assertThat(ended.successorCodes()).isNotEmpty();
          for (String code : ended.successorCodes()) {
            assertThat(
                    authorities
                        .find(code)
                        .map(LocalAuthority::validFrom)
                        .map(day -> day.minusDays(1)))
                .hasValue(ended.validTo());
          }
        });
    assertThat(authorities.find("E10000006").orElseThrow().successorCodes())
        .containsExactly("E06000063", "E06000064");
  }

  @Test
  void firstAndLastDayAreInside() {
    LocalAuthority barnsley = authorities.find("E08000016").orElseThrow();

    assertThat(barnsley.validOn(LocalDate.parse("2009-01-01"))).isTrue();
    assertThat(barnsley.validOn(LocalDate.parse("2008-12-31"))).isFalse();
    assertThat(barnsley.validOn(LocalDate.parse("2025-03-31"))).isTrue();
    assertThat(barnsley.validOn(LocalDate.parse("2025-04-01"))).isFalse();
  }

  @Test
  void whatIsNoUpperTierAuthorityIsNotFound() {
    assertThat(authorities.find("E07000008")).isEmpty();
    assertThat(authorities.find("W06000015")).isEmpty();
    assertThat(authorities.find("")).isEmpty();
  }

  @Test
  void thereAreSevenNhsRegionsWithOneNameEach() {
    assertThat(Regions.nhs())
        .containsExactly(
            Map.entry("E40000003", "London"),
            Map.entry("E40000005", "South East"),
            Map.entry("E40000006", "South West"),
            Map.entry("E40000007", "East of England"),
            Map.entry("E40000010", "North West"),
            Map.entry("E40000011", "Midlands"),
            Map.entry("E40000012", "North East and Yorkshire"));
    assertThat(Regions.name(Regions.ENGLAND)).hasValue("England");
    assertThat(Regions.name("E40000006")).hasValue("South West");
    assertThat(Regions.name("E12000009")).isEmpty();
  }

  private Map<String, Long> count(Function<LocalAuthority, String> region) {
    return authorities.validOn(CENSUS_2023).stream()
        .collect(Collectors.groupingBy(region, Collectors.counting()));
  }
}
