package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckerTest {

  @Test
  void aGoodRoundHasNoFindings() {
    assertThat(Checker.check(Rounds.history(), Rounds.stored())).isEmpty();
  }

  @Test
  void anAcknowledgedSubmissionThatIsNotStoredIsFound() {
    Stored.Return lost = new Stored.Return("r2", "u2", "LA2", "DRAFT", 0, Rounds.TWO, 0);

    assertThat(rules(Rounds.stored(List.of(Rounds.returns().getFirst(), lost), Rounds.facts())))
        .contains("acknowledged, so stored", "counted, so submitted", "one event an act");
  }

  @Test
  void aUnitWithoutReturnOrWithTwoIsFound() {
    List<Stored.Return> twice = new ArrayList<>(Rounds.returns());
    twice.add(Rounds.validated("r3", "u2", "LA2", Rounds.TWO));

    assertThat(rules(Rounds.stored(List.of(Rounds.returns().getFirst()), Rounds.facts())))
        .contains("one return a unit");
    assertThat(rules(Rounds.stored(twice, Rounds.facts()))).contains("one return a unit");
  }

  @Test
  void aSubmissionThatIsNotCountedIsFound() {
    assertThat(rules(Rounds.stored(Rounds.returns(), List.of(Rounds.facts().getFirst()))))
        .containsExactly("submitted, so counted");
  }

  @Test
  void aSubmissionThatIsCountedTwiceIsFound() {
    List<Stored.Fact> twice = new ArrayList<>(Rounds.facts());
    twice.add(Rounds.facts().getFirst());

    assertThat(rules(Rounds.stored(Rounds.returns(), twice))).containsExactly("counted once");
  }

  @Test
  void aCountedReturnThatNobodySubmittedIsFound() {
    List<Stored.Fact> more = new ArrayList<>(Rounds.facts());
    more.add(new Stored.Fact("r9", "u9", 1, BigDecimal.ONE));

    assertThat(rules(Rounds.stored(Rounds.returns(), more)))
        .containsExactly("counted, so submitted");
  }

  @Test
  void anotherFigureOrVersionIsFound() {
    List<Stored.Fact> other =
        List.of(
            new Stored.Fact("r1", "u1", 1, new BigDecimal("12.81")),
            new Stored.Fact("r2", "u2", 2, Rounds.TWO));

    assertThat(rules(Rounds.stored(Rounds.returns(), other)))
        .containsExactly("the same figure", "the same figure");
  }

  @Test
  void wrongTotalsAreFound() {
    Stored good = Rounds.stored();
    Stored area =
        new Stored(
            good.returns(),
            good.streams(),
            good.positions(),
            good.facts(),
            Map.of("LA1", Rounds.ONE.add(Rounds.ONE), "LA2", Rounds.TWO),
            good.profile(),
            0,
            0,
            0,
            List.of());
    Stored profile =
        new Stored(
            good.returns(),
            good.streams(),
            good.positions(),
            good.facts(),
            good.areas(),
            Rounds.ONE,
            0,
            0,
            0,
            List.of());

    assertThat(rules(area)).containsExactly("right totals");
    assertThat(rules(profile)).containsExactly("right totals");
  }

  @Test
  void aSecondAuditRowOrNoneIsFound() {
    for (int rows : List.of(0, 2)) {
      Stored.Return other = new Stored.Return("r1", "u1", "LA1", "VALIDATED", 1, Rounds.ONE, rows);

      assertThat(rules(Rounds.stored(List.of(other, Rounds.returns().getLast()), Rounds.facts())))
          .containsExactly("one audit row a submission");
    }
  }

  @Test
  void aGapAnUnsentOrAnUnappliedEventIsFound() {
    assertThat(rules(streams(new Stored.Stream(Rounds.STATUS, "r1", 2, 1, 3, 0), 3)))
        .containsExactly("sequences without gaps");
    assertThat(rules(streams(new Stored.Stream(Rounds.STATUS, "r1", 2, 2, 2, 0), 2)))
        .containsExactly("sequences without gaps");
    assertThat(rules(streams(new Stored.Stream(Rounds.STATUS, "r1", 2, 1, 2, 1), 2)))
        .containsExactly("everything sent");
    assertThat(rules(streams(new Stored.Stream(Rounds.STATUS, "r1", 2, 1, 2, 0), 1)))
        .containsExactly("everything applied");
    assertThat(rules(streams(new Stored.Stream(Rounds.STATUS, "r1", 3, 1, 3, 0), 3)))
        .containsExactly("one event an act");
  }

  @Test
  void leftoversAreFound() {
    assertThat(rules(leftovers(1, 0, 0, List.of()))).containsExactly("everything sent");
    assertThat(rules(leftovers(0, 1, 0, List.of()))).containsExactly("nothing parked");
    assertThat(rules(leftovers(0, 0, 1, List.of()))).containsExactly("no dead letters");
    assertThat(rules(leftovers(0, 0, 0, List.of("census-service"))))
        .containsExactly("intact audit logs");
  }

  @Test
  void aSubmissionThatWasNeverAcknowledgedIsFoundUnlessItsClientGaveUp() {
    History good = Rounds.history();
    List<Exchange> without =
        good.exchanges().stream()
            .filter(exchange ->
                !exchange.unit().equals("u2") || exchange.operation() != Operation.SUBMIT)
            .toList();
    History lost = new History(good.units(), Set.of(), without, good.absences());
    History abandoned = new History(good.units(), Set.of("u2"), without, good.absences());

    assertThat(Checker.check(lost, Rounds.stored()))
        .extracting(Finding::rule)
        .containsExactly("submitted in the end");
    assertThat(Checker.check(abandoned, Rounds.stored())).isEmpty();
  }

  private static List<String> rules(Stored stored) {
    return Checker.check(Rounds.history(), stored).stream().map(Finding::rule).toList();
  }

  private static Stored streams(Stored.Stream first, long position) {
    List<Stored.Stream> streams = new ArrayList<>(Rounds.streams());
    streams.set(0, first);
    Map<String, Long> positions = new java.util.HashMap<>(Rounds.positions());
    positions.put(first.name(), position);
    Stored good = Rounds.stored();
    return new Stored(
        good.returns(),
        streams,
        positions,
        good.facts(),
        good.areas(),
        good.profile(),
        0,
        0,
        0,
        List.of());
  }

  private static Stored leftovers(long waiting, long parked, long dead, List<String> audits) {
    Stored good = Rounds.stored();
    return new Stored(
        good.returns(),
        good.streams(),
        good.positions(),
        good.facts(),
        good.areas(),
        good.profile(),
        waiting,
        parked,
        dead,
        audits);
  }
}
