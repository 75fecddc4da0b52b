package uk.datr.workforce.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.stack.StackPart;

/** A round in which all is well: two units are submitted while the database is away from 1 s to 3 s. Tests spoil it. */
final class Rounds {

  static final String STATUS = "workforce.census";
  static final String FACTS = "workforce.census-facts";
  static final BigDecimal ONE = new BigDecimal("12.80");
  static final BigDecimal TWO = new BigDecimal("11.50");

  private Rounds() {}

  static History history() {
    return history(List.of());
  }

  /** The good history and these exchanges after it. */
  static History history(List<Exchange> more) {
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.add(exchange(Operation.SIGN_IN, "", 10, answer(200, "")));
    exchanges.add(exchange(Operation.DRAFT, "u1", 100, answer(200, "DRAFT a")));
    exchanges.add(exchange(Operation.SUBMIT, "u1", 200, answer(200, "VALIDATED a")));
    exchanges.add(exchange(Operation.PROFILE, "", 300, answer(200, "12.80")));
    exchanges.add(exchange(Operation.DRAFT, "u2", 1_500, unavailable()));
    exchanges.add(exchange(Operation.FORGED, "u1", 1_600, unavailable()));
    exchanges.add(exchange(Operation.DRAFT, "u2", 3_500, answer(200, "DRAFT b")));
    exchanges.add(exchange(Operation.SUBMIT, "u2", 3_600, answer(200, "VALIDATED b")));
    exchanges.add(exchange(Operation.REPEAT, "u1", 3_700, answer(200, "VALIDATED a")));
    exchanges.add(exchange(Operation.FORGED, "u1", 3_800, answer(401, "")));
    exchanges.add(exchange(Operation.PROFILE, "", 3_900, answer(200, "24.30")));
    exchanges.addAll(more);
    return new History(
        List.of("u1", "u2"), Set.of(), exchanges, List.of(absence(StackPart.DATABASE)));
  }

  static Absence absence(StackPart part) {
    return new Absence(part, millis(1_000), millis(2_000), millis(3_000), 1);
  }

  static Exchange exchange(Operation operation, String unit, int at, Outcome outcome) {
    return new Exchange("client-0", operation, unit, millis(at), millis(at + 20), outcome);
  }

  static Outcome answer(int status, String content) {
    return new Outcome.Answered(status, 0, status / 100 == 2 ? "" : "CODE", content);
  }

  static Outcome unavailable() {
    return new Outcome.Answered(503, 5, "UNAVAILABLE", "");
  }

  static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  static Stored.Return validated(String id, String unit, String area, BigDecimal wte) {
    return new Stored.Return(id, unit, area, "VALIDATED", 1, wte, 1);
  }

  static List<Stored.Return> returns() {
    return List.of(validated("r1", "u1", "LA1", ONE), validated("r2", "u2", "LA2", TWO));
  }

  static List<Stored.Stream> streams() {
    return List.of(
        new Stored.Stream(STATUS, "r1", 2, 1, 2, 0),
        new Stored.Stream(STATUS, "r2", 2, 1, 2, 0),
        new Stored.Stream(FACTS, "r1", 1, 1, 1, 0),
        new Stored.Stream(FACTS, "r2", 1, 1, 1, 0));
  }

  static Map<String, Long> positions() {
    return Map.of(STATUS + " r1", 2L, STATUS + " r2", 2L, FACTS + " r1", 1L, FACTS + " r2", 1L);
  }

  static List<Stored.Fact> facts() {
    return List.of(new Stored.Fact("r1", "u1", 1, ONE), new Stored.Fact("r2", "u2", 1, TWO));
  }

  static Stored stored() {
    return stored(returns(), facts());
  }

  static Stored stored(List<Stored.Return> returns, List<Stored.Fact> facts) {
    return new Stored(
        returns,
        streams(),
        positions(),
        facts,
        areas(),
        new BigDecimal("24.30"),
        0,
        0,
        0,
        List.of());
  }

  static Map<String, BigDecimal> areas() {
    return Map.of("LA1", ONE, "LA2", TWO);
  }
}
