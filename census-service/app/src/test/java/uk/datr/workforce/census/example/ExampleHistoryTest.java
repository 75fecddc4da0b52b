package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.LocalAuthorities;

class ExampleHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final ExamplePlan PLAN = ExampleHistory.plan(NOW);
  private static final ExampleFigures IN_2024 = ExampleFigures.of(PLAN, 0);
  private static final ExampleFigures PRESENT = ExampleFigures.of(PLAN, 1);

  private static final Predicate<ExampleUnit> COMMISSIONING =
      unit -> unit.kind() == ReturnKind.COMMISSIONER;
  private static final Predicate<ExampleUnit> PROVIDERS =
      unit -> unit.kind() == ReturnKind.PROVIDER;
  private static final Predicate<ExampleUnit> DELIVERY = COMMISSIONING.negate();
  private static final Predicate<ExampleUnit> ALL = COMMISSIONING.or(DELIVERY);

  @Test
  void everyPlanForOneInstantIsTheSame() {
    assertThat(ExampleHistory.plan(NOW)).isEqualTo(PLAN);
  }

  @Test
  void theTotalsOf2024AreExact() {
    assertThat(IN_2024.wte(ALL)).isEqualByComparingTo("14121.00");
    assertThat(IN_2024.wte(DELIVERY)).isEqualByComparingTo("13556.00");
    assertThat(IN_2024.wte(COMMISSIONING)).isEqualByComparingTo("565.00");
    assertThat(ExampleFigures.percent(IN_2024.wte(DELIVERY), IN_2024.wte(ALL))).isEqualTo(96);
  }

  @Test
  void halfOfTheProvidersStaffAreDrugAndAlcoholWorkers() {
    BigDecimal workers =
        IN_2024.wte(PROVIDERS, line -> line.get("role").textValue().startsWith("DAW"));

    assertThat(workers.add(workers)).isEqualByComparingTo(IN_2024.wte(PROVIDERS));
  }

  @Test
  void eightySixPercentOfTheProvidersStaffAreInTheVoluntarySector() {
    BigDecimal voluntary = IN_2024.wte(PROVIDERS.and(unit -> unit.sector().equals("VOL")));

    assertThat(ExampleFigures.percent(voluntary, IN_2024.wte(PROVIDERS))).isEqualTo(86);
  }

  @Test
  void thePublishedRatesOf2024ComeOut() {
    BigDecimal paid = IN_2024.sum(ALL, "staffInPost", "headcount");
    BigDecimal unpaid = IN_2024.sum(ALL, "unpaidStaff", "headcount");

    assertThat(IN_2024.vacancyRate(DELIVERY)).isEqualTo(8);
    assertThat(IN_2024.vacancyRate(COMMISSIONING)).isEqualTo(9);
    assertThat(IN_2024.turnover(DELIVERY)).isEqualTo(19);
    assertThat(ExampleFigures.percent(unpaid, paid.add(unpaid))).isEqualTo(11);
  }

  @Test
  void theRegisterHasTheAgreedSizeAndCodes() {
    List<ExampleOrganisation> organisations = PLAN.years().getFirst().organisations();
    Map<String, String> laByCode =
        organisations.stream()
            .filter(organisation -> organisation.kind() == OrganisationKind.LOCAL_AUTHORITY)
            .collect(
                Collectors.toMap(
                    ExampleOrganisation::code,
                    organisation -> String.valueOf(organisation.laCode())));
    Map<ReturnKind, Long> units =
        PLAN.years().getFirst().units().stream()
            .collect(Collectors.groupingBy(ExampleUnit::kind, Collectors.counting()));

    assertThat(laByCode)
        .hasSize(153)
        .containsEntry("ORG-0097", "E08000035")
        .containsEntry("ORG-0023", "E06000023");
    assertThat(units)
        .containsEntry(ReturnKind.COMMISSIONER, 165L)
        .containsEntry(ReturnKind.PROVIDER, 380L)
        .containsEntry(ReturnKind.LERO, 30L);
    assertThat(organisations)
        .extracting(ExampleOrganisation::code)
        .doesNotHaveDuplicates()
        .contains("ORG-0200", "ORG-0207", "ORG-0300", "ORG-1001", "ORG-1002", "ORG-5001");
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
    Set<String> codes =
        PLAN.years().getFirst().organisations().stream()
            .map(ExampleOrganisation::code)
            .collect(Collectors.toSet());

    assertThat(PLAN.years().getFirst().units())
        .allSatisfy(unit -> assertThat(codes).contains(unit.organisationCode()))
        .extracting(ExampleUnit::unitId)
        .doesNotHaveDuplicates();
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
    assertThat(PLAN.years().get(1).units())
        .extracting(ExampleUnit::laCode)
        .containsOnly("E08000038", "E08000039");
  }

  @Test
  void theSizeOfAnAreaFollowsItsPopulationAndTreatmentNumbers() {
    List<ExampleArea> areas =
        ExampleArea.between(LocalDate.of(2024, 6, 30), LocalDate.of(2026, 6, 30));
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
    int expected = PLAN.years().getFirst().units().size();

    assertThat(IN_2024.year().returns().size()).isBetween(expected * 88 / 100, expected * 92 / 100);
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

    assertThat(ahead.years().getFirst()).isEqualTo(PLAN.years().getFirst());
    assertThat(ahead.years().getLast().collection().year()).isEqualTo(2027);
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
