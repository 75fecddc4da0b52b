package uk.datr.workforce.census.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the units of one year become those of the next, read from the returns alone. */
class ExampleLineageTest {
  private static final Set<String> TEMPORARY = Set.of("BANK", "AGENCY");
  private static final ExamplePlan PLAN = ExampleFigures.PLAN;

  @Test
  void everyRoleBalances() {
    for (ExampleYear year : PLAN.years()) {
      for (ExampleReturn answer : year.returns()) {
        Map<String, Long> end = people(answer);
        ExampleFigures.lines(answer, "flows")
            .filter(flow -> flow.has("headcountAtStart"))
            .forEach(flow ->
                assertThat(
                        count(flow, "headcountAtStart")
                            + count(flow, "joiners")
                            + count(flow, "tupeIn")
                            - count(flow, "leavers")
                            - count(flow, "tupeOut"))
                    .as("%s in %s", answer.unitId(), answer.body())
                    .isEqualTo(end.getOrDefault(flow.path("role").asText(), 0L)));
      }
    }
  }

  @Test
  void aYearBeginsWithThePeopleWithWhomTheYearBeforeEnded() {
    for (int index = 1; index < 3; index++) {
      Map<UUID, ExampleReturn> before = byUnit(PLAN.years().get(index - 1));
      ExampleFigures figures = ExampleFigures.of(PLAN, index);
      int compared = 0;
      for (ExampleReturn answer : PLAN.years().get(index).returns()) {
        ExampleReturn earlier = before.get(answer.unitId());
        if (earlier != null && figures.unit(answer).predecessors().isEmpty()) {
          Map<String, Long> closing = people(earlier);
          ExampleFigures.lines(answer, "flows")
              .filter(flow -> flow.has("headcountAtStart"))
              .forEach(flow ->
                  assertThat(count(flow, "headcountAtStart"))
                      .as("%s of %s", flow, answer.unitId())
                      .isEqualTo(closing.getOrDefault(flow.path("role").asText(), 0L)));
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(400);
    }
  }

  @Test
  void whoIsHandedOverIsTakenOver() {
    Map<Integer, Integer> contracts = new TreeMap<>();
    for (int index = 0; index < PLAN.years().size(); index++) {
      ExampleYear year = PLAN.years().get(index);
      ExampleFigures figures = ExampleFigures.of(PLAN, index);
      Map<UUID, ExampleReturn> answers = byUnit(year);
      Set<UUID> takenFrom = new HashSet<>();
      for (ExampleReturn answer : year.returns()) {
        Map<String, Long> taken = tupe(answer, "tupeIn");
        if (!taken.isEmpty()) {
          UUID predecessor = figures.unit(answer).predecessors().getFirst();
          assertThat(tupe(Objects.requireNonNull(answers.get(predecessor)), "tupeOut"))
              .isEqualTo(taken);
          takenFrom.add(predecessor);
        }
      }
      assertThat(takenFrom).containsExactlyInAnyOrderElementsOf(year.added());
      contracts.put(year.collection().year(), takenFrom.size());
    }
    assertThat(contracts.get(2022)).isZero();
    assertThat(contracts.get(2023)).isBetween(10, 30);
    assertThat(contracts.get(2024)).isBetween(10, 30);
  }

  @Test
  void aUnitThatEndedAnswersOnceMoreThatItHasClosed() {
    for (ExampleYear year : PLAN.years()) {
      List<ExampleReturn> closing =
          year.returns().stream().filter(answer -> year.added().contains(answer.unitId())).toList();
      assertThat(closing).hasSameSizeAs(year.added());
      assertThat(closing)
          .allSatisfy(answer -> {
            assertThat(answer.body().at("/header/nilReason").asText()).isEqualTo("CLOSED");
            assertThat(answer.body().path("staffInPost")).isEmpty();
          });
    }
  }

  @Test
  void everyPredecessorEndedOnTheDayBeforeItsSuccessorTookOver() {
    ExampleFigures figures = ExampleFigures.of(PLAN, 2);
    Set<UUID> succeeded = new HashSet<>();
    for (ExampleUnit unit : figures.units().values()) {
      for (UUID id : unit.predecessors()) {
        ExampleUnit predecessor = Objects.requireNonNull(figures.units().get(id));
        assertThat(predecessor.validTo()).isNotNull();
        assertThat(predecessor.kind()).isEqualTo(unit.kind());
        succeeded.add(id);
      }
    }
    assertThat(figures.units().values())
        .filteredOn(unit -> unit.validTo() != null)
        .extracting(ExampleUnit::unitId)
        .containsExactlyInAnyOrderElementsOf(succeeded);
  }

  private static Map<UUID, ExampleReturn> byUnit(ExampleYear year) {
    Map<UUID, ExampleReturn> answers = new HashMap<>();
    year.returns().forEach(answer -> answers.put(answer.unitId(), answer));
    return answers;
  }

  /** Paid people by role, without bank and agency. */
  private static Map<String, Long> people(ExampleReturn answer) {
    Map<String, Long> people = new HashMap<>();
    ExampleFigures.lines(answer, "staffInPost")
        .filter(line -> !TEMPORARY.contains(line.path("basis").asText()))
        .forEach(
            line -> people.merge(line.path("role").asText(), count(line, "headcount"), Long::sum));
    return people;
  }

  private static Map<String, Long> tupe(ExampleReturn answer, String field) {
    Map<String, Long> people = new HashMap<>();
    ExampleFigures.lines(answer, "flows")
        .filter(flow -> count(flow, field) > 0)
        .forEach(flow -> people.put(flow.path("role").asText(), count(flow, field)));
    return people;
  }

  private static long count(JsonNode line, String field) {
    return line.path(field).asLong();
  }
}
