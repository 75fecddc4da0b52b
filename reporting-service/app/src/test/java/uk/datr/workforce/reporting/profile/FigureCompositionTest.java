package uk.datr.workforce.reporting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.areas.Areas;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.profile.AreaProfile.Figure;
import uk.datr.workforce.reporting.profile.AreaProfile.IndicatorValue;
import uk.datr.workforce.reporting.profile.AreaProfile.Status;

/** Sums become figures: with base and notes, and never with a zero where nothing is known. */
class FigureCompositionTest {

  private static final CensusCollection COLLECTION =
      new CensusCollection("C-2026", 2026, LocalDate.of(2026, 6, 30), CollectionState.OPEN, 1);
  private static final PlannedFigure ENGLAND =
      new PlannedFigure(new Areas().england(), Basis.PROVISIONAL);

  @Test
  void withoutAnyAnswerEverythingIsUnknown() {
    Figure figure = figure(new Response(7, 0, 0, 0, 0));
    assertThat(figure.status()).isEqualTo(Status.NO_ANSWERS);
    assertThat(figure.organisationsAsked()).isEqualTo(7);
    assertThat(figure.organisationsAnswered()).isZero();
    assertThat(figure.totals().headcount()).isNull();
    assertThat(figure.roleGroups()).hasSize(10).allMatch(row -> row.wte() == null);
    assertThat(figure.indicators()).hasSize(2).allMatch(rate -> rate.value() == null);
  }

  @Test
  void withoutACollectionNotEvenTheAskedAreKnown() {
    Figure figure = FigureComposition.withoutCollection(ENGLAND);
    assertThat(figure.status()).isEqualTo(Status.NO_COLLECTION);
    assertThat(figure.collection()).isNull();
    assertThat(figure.organisationsAsked()).isNull();
    assertThat(figure.totals().wte()).isNull();
  }

  @Test
  void aNilReturnIsAnAnswerAndItsZerosAreKnown() {
    Figure figure = figure(new Response(1, 1, 0, 1, 0));
    assertThat(figure.status()).isEqualTo(Status.OK);
    assertThat(figure.totals().headcount()).isZero();
    assertThat(figure.totals().wte()).isEqualTo("0.00");
    assertThat(figure.indicators())
        .allMatch(rate -> rate.status() == Status.NO_BASE && rate.value() == null);
  }

  @Test
  void sumsBecomeTotalsAndRates() {
    Figure figure =
        figure(
            new Response(3, 2, 0, 2, 0),
            sum("DAW", 60, "45.50", "4.50", 9, 100, 90),
            sum("NUR", 20, "15.25", "0.00", 1, 20, 30));
    assertThat(figure.totals().paidHeadcount()).isEqualTo(80);
    assertThat(figure.totals().paidWte()).isEqualTo("60.75");
    IndicatorValue vacancies = figure.indicators().getFirst();
    assertThat(vacancies.numerator()).isEqualTo("4.50");
    assertThat(vacancies.denominator()).isEqualTo("65.25");
    assertThat(vacancies.value()).isEqualTo("0.0690");
    IndicatorValue turnover = figure.indicators().getLast();
    assertThat(turnover.numerator()).isEqualTo("10");
    assertThat(turnover.denominator()).isEqualTo("120.0");
    assertThat(turnover.value()).isEqualTo("0.0833");
    assertThat(turnover.notes())
        .containsExactly(
            "Share of the base by where the headcount at the start comes from: GIVEN 100 %,"
                + " PREVIOUS_RETURN 0 %, DERIVED 0 %.");
  }

  @Test
  void returnsThatDoNotHoldVacanciesAreNamed() {
    Figure figure =
        figure(new Response(3, 2, 0, 5, 2), sum("DAW", 60, "45.50", "4.50", 9, 100, 90));
    assertThat(figure.indicators().getFirst().notes())
        .containsExactly(
            "Vacancies are not held by 2 of 5 returns, which are left out of this rate.");
  }

  @Test
  void aRoleGroupThatIsNotKnownYetHasARowOfItsOwn() {
    Figure figure = figure(new Response(1, 1, 0, 1, 0), sum("ROBOTS", 3, "3.00", "0.00", 0, 3, 3));
    assertThat(figure.roleGroups()).hasSize(11);
    assertThat(figure.roleGroups().getLast().roleGroup()).isEqualTo("unmapped");
    assertThat(figure.roleGroups().getLast().paidHeadcount()).isEqualTo(3);
    assertThat(figure.totals().paidHeadcount()).isEqualTo(3);
  }

  private static Figure figure(Response response, FigureSet.Sum... sums) {
    FigureSet set = new FigureSet(Map.of(AreaLevel.ENGLAND, response), List.of(sums));
    return FigureComposition.of(ENGLAND, COLLECTION, set, HiddenParts.NOTHING);
  }

  private static FigureSet.Sum sum(
      String group, long people, String wte, String vacant, long leavers, long start, long end) {
    Measures measures =
        new Measures(
            new Measures.People(people, new BigDecimal(wte)),
            Measures.People.NONE,
            0,
            new Measures.Vacancies(new BigDecimal(vacant), new BigDecimal(wte), 0),
            new Measures.Flows(leavers, start, end, start + end, 0, 0));
    return new FigureSet.Sum("E40000012", false, group, measures);
  }
}
