package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.stack.StackPart;

class ScheduleTest {

  @Test
  void theSameSeedGivesTheSameScheduleAndAnotherOneAnother() {
    List<StackPart> pair = List.of(StackPart.DATABASE, StackPart.CENSUS);

    assertThat(Schedule.kills(7, pair, 500)).isEqualTo(Schedule.kills(7, pair, 500));
    assertThat(Schedule.kills(7, pair, 500)).isNotEqualTo(Schedule.kills(8, pair, 500));
  }

  @Test
  void everyPartAloneAndEveryPairIsKilledOnceInFifteenRounds() {
    for (int first : List.of(0, 15, 30)) {
      assertThat(
              IntStream.range(first, first + 15)
                  .mapToObj(number -> KillPlan.round(3, number, 60).parts()))
          .doesNotHaveDuplicates();
    }
    assertThat(KillPlan.kinds()).hasSize(15);
  }

  @Test
  void aKillComesWhileThereIsSomethingLeftToSubmit() {
    assertThat(IntStream.range(0, 300).mapToObj(number -> KillPlan.round(5, number, 60)))
        .allSatisfy(schedule ->
            assertThat(schedule.kills())
                .allSatisfy(kill -> assertThat(kill.afterAcknowledged()).isBetween(0, 36)));
  }

  @Test
  void anOutageLastsAsLongAsItsSubmissions() {
    Schedule schedule = Schedule.away(1, StackPart.BROKER, Duration.ofMinutes(10), 500);

    assertThat(schedule.kills().getFirst().away()).isEqualTo(Duration.ofMinutes(10));
    assertThat(schedule.pace().multipliedBy(schedule.during() / schedule.clients()))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
  }
}
