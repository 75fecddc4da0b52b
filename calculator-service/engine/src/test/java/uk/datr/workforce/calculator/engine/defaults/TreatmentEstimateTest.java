package uk.datr.workforce.calculator.engine.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.Provenance;

/** England's numbers in treatment, shared out over its authorities. */
class TreatmentEstimateTest {

  private static final int AUTHORITIES = 153;

  /** What rounding each authority to whole persons can come to. */
  private static final double ROUNDING = AUTHORITIES / 2.0;

  private static final NationalTreatment NATIONAL =
      new NationalTreatment(1_000, 400, 300, 500, 100, 200);

  @Test
  void theLatestReportAndTheEarlierPartingGiveFourGroups() {
    NationalTreatment national = England.national();
    assertThat(national.inTreatment(SubstanceGroup.OPIATE)).isEqualTo(138_255);
    assertThat(national.inTreatment(SubstanceGroup.ALCOHOL_ONLY)).isEqualTo(99_955);
    double only = national.inTreatment(SubstanceGroup.NON_OPIATE_ONLY);
    double alcohol = national.inTreatment(SubstanceGroup.NON_OPIATE_AND_ALCOHOL);
    assertThat(only + alcohol).isCloseTo(91_436, within(1e-6));
    assertThat(only / alcohol).isCloseTo(29_582.0 / 34_378, within(1e-12));
    assertThat(national.inTreatment(SubstanceGroup.YOUNG_PEOPLE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = SubstanceGroup.class, mode = EnumSource.Mode.EXCLUDE, names = "YOUNG_PEOPLE")
  void theAuthoritiesAddUpToEngland(SubstanceGroup group) {
    SortedMap<String, AreaTreatment> treatment = England.treatment();
    assertThat(treatment).hasSize(AUTHORITIES);
    double sum = treatment.values().stream().mapToDouble(area -> group(area, group).count()).sum();
    assertThat(sum).isCloseTo(England.national().inTreatment(group), within(ROUNDING));
  }

  @Test
  void thoseWhoEnterTreatmentAddUpToEnglandAndAreNeverMoreThanAll() {
    double entering = 0;
    for (AreaTreatment area : England.treatment().values()) {
      for (AreaTreatment.Group group : area.groups().values()) {
        assertThat(group.newPresentations()).isBetween(0.0, group.count());
        assertThat(group.newPresentationsSource().provenance()).isEqualTo(Provenance.ILLUSTRATIVE);
        entering += group.newPresentations();
      }
    }
    assertThat(entering).isCloseTo(169_542, within(4 * ROUNDING));
  }

  @Test
  void alcoholFollowsThePublishedNumberAndTheRestAdultsAndDeprivation() {
    List<AreaFacts> areas = List.of(new AreaFacts("A", 1_000, 30), new AreaFacts("B", 3_000, 10));
    SortedMap<String, AreaTreatment> treatment =
        TreatmentEstimate.of(NATIONAL, areas, List.of(figure(90, "A"), figure(10, "B")));
    assertThat(count(treatment, "A", SubstanceGroup.ALCOHOL_ONLY)).isEqualTo(270);
    assertThat(count(treatment, "A", SubstanceGroup.NON_OPIATE_AND_ALCOHOL)).isEqualTo(180);
    assertThat(count(treatment, "A", SubstanceGroup.OPIATE)).isEqualTo(200);
    assertThat(count(treatment, "B", SubstanceGroup.NON_OPIATE_ONLY)).isEqualTo(50);
    assertThat(provenance(treatment, "A", SubstanceGroup.ALCOHOL_ONLY))
        .isEqualTo(Provenance.DERIVED);
    assertThat(provenance(treatment, "A", SubstanceGroup.NON_OPIATE_AND_ALCOHOL))
        .isEqualTo(Provenance.DERIVED);
    assertThat(provenance(treatment, "A", SubstanceGroup.OPIATE))
        .isEqualTo(Provenance.ILLUSTRATIVE);
    assertThat(provenance(treatment, "A", SubstanceGroup.NON_OPIATE_ONLY))
        .isEqualTo(Provenance.ILLUSTRATIVE);
  }

  @Test
  void aNumberOfSeveralAuthoritiesIsDividedByAdultsAndCalledIllustrative() {
    List<AreaFacts> areas = List.of(new AreaFacts("A", 1_000, 30), new AreaFacts("B", 3_000, 10));
    SortedMap<String, AreaTreatment> treatment =
        TreatmentEstimate.of(NATIONAL, areas, List.of(figure(50, "A", "B")));
    assertThat(count(treatment, "A", SubstanceGroup.ALCOHOL_ONLY)).isEqualTo(75);
    assertThat(count(treatment, "B", SubstanceGroup.ALCOHOL_ONLY)).isEqualTo(225);
    assertThat(provenance(treatment, "B", SubstanceGroup.ALCOHOL_ONLY))
        .isEqualTo(Provenance.ILLUSTRATIVE);
  }

  @Test
  void anAuthorityWithoutANumberFollowsItsNeed() {
    List<AreaFacts> areas =
        List.of(
            new AreaFacts("A", 1_000, 20),
            new AreaFacts("B", 1_000, 20),
            new AreaFacts("C", 2_000, 20));
    SortedMap<String, AreaTreatment> treatment =
        TreatmentEstimate.of(NATIONAL, areas, List.of(figure(60, "A"), figure(40, "B")));
    assertThat(count(treatment, "C", SubstanceGroup.ALCOHOL_ONLY)).isEqualTo(150);
    assertThat(provenance(treatment, "C", SubstanceGroup.ALCOHOL_ONLY))
        .isEqualTo(Provenance.ILLUSTRATIVE);
  }

  @Test
  void onlyCornwallAndScillyHaveTheirAlcoholNumbersDivided() {
    assertThat(England.treatment().values())
        .filteredOn(area ->
            group(area, SubstanceGroup.ALCOHOL_ONLY).countSource().provenance()
                == Provenance.ILLUSTRATIVE)
        .extracting(AreaTreatment::area)
        .containsExactly(England.CORNWALL, England.SCILLY);
  }

  @Test
  void theOrderOfWhatIsGivenChangesNothing() {
    assertThat(
            TreatmentEstimate.of(
                England.national(), England.facts().reversed(), England.alcohol().reversed()))
        .isEqualTo(England.treatment());
  }

  @Test
  void withoutAnyAuthorityThereIsNothingToShareOut() {
    assertThat(TreatmentEstimate.of(NATIONAL, List.of(), List.of())).isEmpty();
    assertThat(
            TreatmentEstimate.of(
                NATIONAL, Collections.singletonList(new AreaFacts("A", 10, 1)), List.of()))
        .containsOnlyKeys("A");
  }

  private static AlcoholFigure figure(double persons, String... areas) {
    return new AlcoholFigure(new TreeSet<>(Stream.of(areas).toList()), persons);
  }

  private static double count(
      SortedMap<String, AreaTreatment> treatment, String area, SubstanceGroup group) {
    return group(Objects.requireNonNull(treatment.get(area)), group).count();
  }

  private static Provenance provenance(
      SortedMap<String, AreaTreatment> treatment, String area, SubstanceGroup group) {
    return group(Objects.requireNonNull(treatment.get(area)), group).countSource().provenance();
  }

  private static AreaTreatment.Group group(AreaTreatment area, SubstanceGroup group) {
    return Objects.requireNonNull(area.groups().get(group));
  }
}
