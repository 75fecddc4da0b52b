package uk.datr.workforce.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.reporting.measures.Measures;

/** What a return adds to the figures of a role group. */
class ReturnMeasuresTest {

  @Test
  void linesOfARoleGroupAreSummed() {
    Map<String, Measures> groups = ReturnMeasures.of(facts(1, List.of()));
    assertThat(groups.keySet()).containsExactly("DAW", "PEER");
    Measures workers = group("DAW", facts(1, List.of()));
    assertThat(workers.paid()).isEqualTo(people(14, "11.25"));
    assertThat(workers.unpaid()).isEqualTo(Measures.People.NONE);
  }

  @Test
  void agencyAndBankAreInPostButInNoIndicator() {
    Measures workers = group("DAW", facts(1, List.of()));
    assertThat(workers.vacancies())
        .isEqualTo(new Measures.Vacancies(new BigDecimal("1.50"), new BigDecimal("9.00"), 4));
  }

  @Test
  void unpaidPeopleWithoutWteAreCountedApart() {
    Measures peers = group("PEER", facts(1, List.of()));
    assertThat(peers.unpaid()).isEqualTo(people(8, "0.75"));
    assertThat(peers.unpaidWithoutWte()).isEqualTo(5);
  }

  @Test
  void theBaseOfTurnoverRemembersWhereTheStartComesFrom() {
    Measures workers = group("DAW", facts(1, List.of()));
    assertThat(workers.flows()).isEqualTo(new Measures.Flows(3, 13, 10, 18, 0, 5));
  }

  @Test
  void aReturnThatDoesNotHoldVacanciesIsLeftOutOfTheirBase() {
    Measures workers = group("DAW", facts(1, List.of(ReturnMeasures.VACANCIES_NOT_HELD)));
    assertThat(workers.vacancies().inPostWte()).isEqualByComparingTo("0");
    assertThat(workers.paid()).isEqualTo(people(14, "11.25"));
  }

  @Test
  void withoutACountedVersionThereIsNothing() {
    assertThat(ReturnMeasures.of(facts(null, List.of()))).isEmpty();
  }

  private static Measures group(String roleGroup, ReturnFacts facts) {
    return ReturnMeasures.of(facts).getOrDefault(roleGroup, Measures.NONE);
  }

  private static Measures.People people(long headcount, String wte) {
    return new Measures.People(headcount, new BigDecimal(wte));
  }

  private static ReturnFacts facts(@Nullable Integer countedVersion, List<String> marks) {
    return new ReturnFacts(
        "return",
        "C-2026",
        2026,
        LocalDate.of(2026, 6, 30),
        new ReturnFacts.ReportedUnit(
            "unit",
            "ORG-1001",
            ReturnKind.PROVIDER,
            "VOL",
            "ADULT",
            List.of("COMMUNITY"),
            "E08000035",
            "E40000012"),
        ReturnState.VALIDATED,
        countedVersion,
        marks,
        null,
        "1",
        List.of(
            new ReturnFacts.StaffInPost("DAW01", "DAW", "PERMANENT", 8, new BigDecimal("7.50")),
            new ReturnFacts.StaffInPost("DAW02", "DAW", "ZERO_HOURS", 2, new BigDecimal("1.5")),
            new ReturnFacts.StaffInPost("DAW01", "DAW", "AGENCY", 3, new BigDecimal("2")),
            new ReturnFacts.StaffInPost("DAW01", "DAW", "BANK", 1, new BigDecimal("0.25"))),
        List.of(
            new ReturnFacts.UnpaidStaff("PEER01", "PEER", "VOLUNTEER", 3, new BigDecimal("0.75")),
            new ReturnFacts.UnpaidStaff("PEER01", "PEER", "PEER_MENTOR_UNPAID", 5, null)),
        List.of(new ReturnFacts.Vacancy("DAW01", "DAW", new BigDecimal("1.50"), 2, null, null)),
        List.of(
            new ReturnFacts.Flow(
                "DAW01", "DAW", 2, 2, null, null, null, null, 10, StartSource.GIVEN, 8),
            new ReturnFacts.Flow(
                "DAW02", "DAW", 0, 1, null, null, null, null, 3, StartSource.DERIVED, 2)));
  }
}
