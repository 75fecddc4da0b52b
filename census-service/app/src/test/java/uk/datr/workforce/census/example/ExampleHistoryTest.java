package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

class ExampleHistoryTest {
  private static final Instant NOW = ExampleFigures.NOW;
  private static final ExamplePlan PLAN = ExampleFigures.PLAN;
  private static final ExampleFigures IN_2022 = ExampleFigures.of(PLAN, 0);
  private static final ExampleFigures IN_2023 = ExampleFigures.of(PLAN, 1);
  private static final ExampleFigures IN_2024 = ExampleFigures.of(PLAN, 2);
  private static final ExampleFigures PRESENT = ExampleFigures.of(PLAN, 3);

  @Test
  void everyPlanForOneInstantIsTheSame() {
    assertThat(ExampleHistory.plan(NOW)).isEqualTo(PLAN);
  }

  @Test
  void theTotalsOfEveryPublishedCollectionAreExact() {
    assertThat(IN_2022.wte(_ -> true)).isEqualByComparingTo("11851.00");
    assertThat(IN_2023.wte(_ -> true)).isEqualByComparingTo("12904.00");
    assertThat(IN_2024.wte(_ -> true)).isEqualByComparingTo("14121.00");
  }

  @Test
  void theRegisterOfTheDemonstrationHasTheAgreedCodes() {
    assertThat(authorities(2))
        .hasSize(153)
        .containsEntry("ORG-0097", "E08000035")
        .containsEntry("ORG-0023", "E06000023");
    assertThat(PLAN.years().getFirst().organisations())
        .extracting(ExampleOrganisation::code)
        .doesNotHaveDuplicates()
        .contains("ORG-0200", "ORG-0207", "ORG-0300", "ORG-1001", "ORG-1002", "ORG-5001");
  }

  @Test
  void the152AuthoritiesOf2022BecomeThe153Of2023() {
    for (int year = 0; year < 3; year++) {
      LocalDate day = PLAN.years().get(year).collection().referenceDate();
      assertThat(authorities(year).values())
          .containsExactlyInAnyOrderElementsOf(
              LocalAuthorities.load().validOn(day).stream().map(LocalAuthority::laCode).toList());
    }
    assertThat(authorities(0)).hasSize(152).containsEntry("ORG-0154", "E10000006");
    assertThat(authorities(1)).hasSize(153).doesNotContainKey("ORG-0154");
  }

  @Test
  void theUnitsOfAYearAreThoseOfItsReferenceDate() {
    assertThat(kinds(IN_2022)).isEqualTo("COMMISSIONER=176 LERO=28 PROVIDER=378");
    assertThat(kinds(IN_2023)).isEqualTo("COMMISSIONER=165 LERO=30 PROVIDER=380");
    assertThat(kinds(IN_2024)).isEqualTo("COMMISSIONER=165 LERO=30 PROVIDER=380");
    assertThat(kinds(PRESENT)).isEqualTo("COMMISSIONER=165 LERO=30 PROVIDER=380");
  }

  @Test
  void everyNameIsClearlyFictional() {
    PLAN.years()
        .forEach(year -> {
          assertThat(year.organisations())
              .allSatisfy(o -> assertThat(o.name()).contains("Example"));
          assertThat(year.units()).allSatisfy(u -> assertThat(u.name()).contains("Example"));
          assertThat(year.returns())
              .allSatisfy(answer ->
                  assertThat(answer.body().at("/header/contactEmail").textValue())
                      .endsWith(".example.org"));
        });
  }

  @Test
  void everyUnitBelongsToAnOrganisationThatIsRegistered() {
    Set<String> codes = new HashSet<>();
    for (ExampleYear year : PLAN.years()) {
      year.organisations().forEach(organisation -> codes.add(organisation.code()));
      assertThat(year.units())
          .allSatisfy(unit -> assertThat(codes).contains(unit.organisationCode()))
          .extracting(ExampleUnit::unitId)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void authoritiesAreNamedByTheCodesOfTheReferenceDate() {
    PLAN.years()
        .forEach(year -> {
          LocalDate day = year.collection().referenceDate();
          assertThat(year.returns())
              .allSatisfy(answer ->
                  assertThat(
                          LocalAuthorities.load()
                              .find(answer.body().at("/header/laCodes/0").textValue()))
                      .hasValueSatisfying(area -> assertThat(area.validOn(day)).isTrue()));
        });
    assertThat(PLAN.years().get(3).units())
        .extracting(ExampleUnit::laCode)
        .containsOnly("E08000038", "E08000039");
  }

  @Test
  void theSizeOfAnAreaFollowsItsPopulationAndTreatmentNumbers() {
    List<ExampleArea> areas = ExampleArea.on(LocalDate.of(2024, 6, 30));
    double[] weights = areas.stream().mapToDouble(ExampleArea::weight).toArray();
    double[] sizes =
        areas.stream()
            .mapToDouble(
                area -> IN_2024.wte(unit -> unit.laCode().equals(area.laCode())).doubleValue())
            .toArray();

    assertThat(correlation(weights, sizes)).isGreaterThan(0.85);
  }

  @Test
  void aboutNineOfTenAnsweredIn2024AndSevenOfTenNow() {
    int expected = PRESENT.present().size();
    int closing = IN_2024.year().added().size();

    assertThat(IN_2024.year().returns().size() - closing)
        .isBetween(expected * 88 / 100, expected * 92 / 100);
    assertThat(PRESENT.year().returns().size()).isBetween(expected * 68 / 100, expected * 72 / 100);
  }

  @Test
  void theOrganisationsOfTheDemonstrationHaveNotAnsweredYet() {
    Set<String> answered = new HashSet<>();
    PRESENT
        .year()
        .returns()
        .forEach(answer -> answered.add(PRESENT.unit(answer).organisationCode()));

    assertThat(answered).doesNotContain("ORG-0097", "ORG-0023", "ORG-1001", "ORG-1002");
    assertThat(PRESENT.year().returns())
        .filteredOn(answer -> PRESENT.unit(answer).laCode().equals("E08000035"))
        .extracting(answer -> PRESENT.unit(answer).kind(), answer -> answer.signedBy() != null)
        .contains(tuple(ReturnKind.LERO, true), tuple(ReturnKind.PROVIDER, true));
  }

  @Test
  void nobodySignsWhatTheySubmittedAndEverythingHappensInTheWindow() {
    for (ExampleYear year : PLAN.years()) {
      ExampleCollection collection = year.collection();
      Instant until = collection.finalisedAt() == null ? NOW : collection.closesAt();
      Set<UUID> seen = new HashSet<>();
      for (ExampleReturn answer : year.returns()) {
        assertThat(seen.add(answer.unitId())).isTrue();
        assertThat(answer.submittedAt()).isBetween(collection.opensAt(), until);
        Instant signedAt = answer.signedAt();
        assertThat(signedAt == null).isEqualTo(answer.signedBy() == null);
        if (signedAt != null) {
          assertThat(signedAt).isBetween(answer.submittedAt(), until);
          assertThat(answer.signedBy()).isNotEqualTo(answer.submittedBy());
        }
      }
    }
  }

  @Test
  void thePresentCollectionRollsWithTheDay() {
    assertThat(ExampleHistory.presentCollection(Instant.parse("2026-11-21T12:00:00Z")))
        .returns("DATRWC-2026", ExampleCollection::collectionId)
        .returns(Instant.parse("2026-10-11T23:00:00Z"), ExampleCollection::opensAt);
    assertThat(ExampleHistory.presentCollection(Instant.parse("2027-07-05T12:00:00Z")))
        .returns("DATRWC-2026", ExampleCollection::collectionId);
    assertThat(ExampleHistory.presentCollection(Instant.parse("2027-11-21T12:00:00Z")))
        .returns("DATRWC-2027", ExampleCollection::collectionId);
    for (int day = 0; day < 800; day += 7) {
      Instant now = NOW.plusSeconds(day * 86_400L);
      ExampleCollection collection = ExampleHistory.presentCollection(now);
      assertThat(now).isBetween(collection.opensAt(), collection.closesAt());
      assertThat(collection.referenceDate())
          .isBefore(LocalDate.ofInstant(collection.opensAt(), ZoneOffset.UTC));
    }
  }

  @Test
  void aYearAheadThePlanStillStands() {
    ExamplePlan ahead = ExampleHistory.plan(NOW.plusSeconds(365 * 86_400L));

    assertThat(ahead.years().subList(0, 3)).isEqualTo(PLAN.years().subList(0, 3));
    assertThat(ahead.years().getLast().collection().year()).isEqualTo(2027);
  }

  /** Codes of the authorities' organisations on the reference date, and their codes as authorities. */
  private static Map<String, String> authorities(int year) {
    LocalDate day = PLAN.years().get(year).collection().referenceDate();
    Map<String, ExampleOrganisation> known = new TreeMap<>();
    PLAN.years()
        .subList(0, year + 1)
        .forEach(one -> one.organisations().forEach(each -> known.put(each.code(), each)));
    return known.values().stream()
        .filter(one -> one.kind() == OrganisationKind.LOCAL_AUTHORITY)
        .filter(one -> one.validTo() == null || !one.validTo().isBefore(day))
        .collect(Collectors.toMap(ExampleOrganisation::code, one -> String.valueOf(one.laCode())));
  }

  private static String kinds(ExampleFigures figures) {
    return figures.present().stream()
        .collect(Collectors.groupingBy(ExampleUnit::kind, Collectors.counting()))
        .entrySet()
        .stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
