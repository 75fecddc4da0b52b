package uk.datr.workforce.reporting.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.profile.Basis.OWN;
import static uk.datr.workforce.reporting.profile.Basis.PROVISIONAL;
import static uk.datr.workforce.reporting.profile.Basis.PUBLISHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.Areas;

/** The rule of reporting.md B12a.2 as a table: who asks for what sees which figures. */
class AudienceTest {

  private static final String LEEDS = "E08000035";
  private static final String BRISTOL = "E06000023";
  private static final String NORTH_EAST_AND_YORKSHIRE = "E40000012";
  private static final String SOUTH_WEST = "E40000006";
  private static final String ENGLAND = "E92000001";

  private static final Audience COMMISSIONER_AT_LEEDS =
      new Audience(false, Set.of(), Map.of(LEEDS, Set.of("ORG-0097")));
  private static final Audience READER_AT_A_PROVIDER = new Audience(false, Set.of(), Map.of());
  private static final Audience REGION_LEAD =
      new Audience(false, Set.of(NORTH_EAST_AND_YORKSHIRE), Map.of());
  private static final Audience ANALYST = new Audience(true, Set.of(), Map.of());
  private static final Audience LEAD_AND_COMMISSIONER =
      new Audience(false, Set.of(NORTH_EAST_AND_YORKSHIRE), Map.of(BRISTOL, Set.of("ORG-0023")));

  private final Areas areas = new Areas();

  static Stream<Arguments> rule() {
    return Stream.of(
        Arguments.of(
            COMMISSIONER_AT_LEEDS,
            LEEDS,
            List.of(
                seen(LEEDS, OWN),
                seen(NORTH_EAST_AND_YORKSHIRE, PUBLISHED),
                seen(ENGLAND, PUBLISHED))),
        Arguments.of(COMMISSIONER_AT_LEEDS, BRISTOL, List.of()),
        Arguments.of(
            COMMISSIONER_AT_LEEDS,
            NORTH_EAST_AND_YORKSHIRE,
            List.of(seen(NORTH_EAST_AND_YORKSHIRE, PUBLISHED), seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            COMMISSIONER_AT_LEEDS,
            SOUTH_WEST,
            List.of(seen(SOUTH_WEST, PUBLISHED), seen(ENGLAND, PUBLISHED))),
        Arguments.of(COMMISSIONER_AT_LEEDS, ENGLAND, List.of(seen(ENGLAND, PUBLISHED))),
        Arguments.of(READER_AT_A_PROVIDER, LEEDS, List.of()),
        Arguments.of(
            READER_AT_A_PROVIDER,
            NORTH_EAST_AND_YORKSHIRE,
            List.of(seen(NORTH_EAST_AND_YORKSHIRE, PUBLISHED), seen(ENGLAND, PUBLISHED))),
        Arguments.of(READER_AT_A_PROVIDER, ENGLAND, List.of(seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            REGION_LEAD,
            LEEDS,
            List.of(
                seen(LEEDS, PROVISIONAL),
                seen(NORTH_EAST_AND_YORKSHIRE, PROVISIONAL),
                seen(NORTH_EAST_AND_YORKSHIRE, PUBLISHED),
                seen(ENGLAND, PUBLISHED))),
        Arguments.of(REGION_LEAD, BRISTOL, List.of()),
        Arguments.of(
            REGION_LEAD,
            NORTH_EAST_AND_YORKSHIRE,
            List.of(
                seen(NORTH_EAST_AND_YORKSHIRE, PROVISIONAL),
                seen(NORTH_EAST_AND_YORKSHIRE, PUBLISHED),
                seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            REGION_LEAD,
            SOUTH_WEST,
            List.of(seen(SOUTH_WEST, PUBLISHED), seen(ENGLAND, PUBLISHED))),
        Arguments.of(REGION_LEAD, ENGLAND, List.of(seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            ANALYST,
            BRISTOL,
            List.of(
                seen(BRISTOL, PROVISIONAL),
                seen(SOUTH_WEST, PROVISIONAL),
                seen(ENGLAND, PROVISIONAL),
                seen(SOUTH_WEST, PUBLISHED),
                seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            ANALYST,
            SOUTH_WEST,
            List.of(
                seen(SOUTH_WEST, PROVISIONAL),
                seen(ENGLAND, PROVISIONAL),
                seen(SOUTH_WEST, PUBLISHED),
                seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            ANALYST, ENGLAND, List.of(seen(ENGLAND, PROVISIONAL), seen(ENGLAND, PUBLISHED))),
        Arguments.of(
            LEAD_AND_COMMISSIONER,
            BRISTOL,
            List.of(seen(BRISTOL, OWN), seen(SOUTH_WEST, PUBLISHED), seen(ENGLAND, PUBLISHED))));
  }

  @ParameterizedTest
  @MethodSource("rule")
  void figuresAreThoseOfTheRule(Audience audience, String code, List<String> expected) {
    assertThat(
            audience.figures(area(code), areas).stream()
                .map(figure -> seen(figure.area().code(), figure.basis())))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void anAuthorityUnderItsFormerCodeIsStillTheOwnOne() {
    Audience barnsley = new Audience(false, Set.of(), Map.of("E08000016", Set.of("ORG-0080")));
    Area now = area("E08000016");
    assertThat(now.code()).isEqualTo("E08000038");
    assertThat(barnsley.organisationsOf(now)).containsExactly("ORG-0080");
    assertThat(barnsley.figures(now, areas)).isNotEmpty();
  }

  private Area area(String code) {
    return areas.find(code, LocalDate.of(2026, 6, 30)).orElseThrow();
  }

  private static String seen(String code, Basis basis) {
    return code + " " + basis;
  }
}
