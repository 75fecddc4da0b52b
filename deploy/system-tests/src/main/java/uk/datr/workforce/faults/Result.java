package uk.datr.workforce.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a round came to.
 *
 * @param kind KILL or AWAY
 * @param parts what was taken away, joined by +
 * @param seed plays it again
 * @param at when it ended, as an instant
 * @param seconds that it took
 * @param submissions returns that were to be submitted
 * @param acknowledged submissions that were acknowledged
 * @param absences what was away for how long, and how long it took to be ready and to have caught up
 * @param seen answers by operation and kind, with how often they came
 * @param findings what is wrong; empty when the round is good
 */
record Result(
    String kind,
    String parts,
    long seed,
    String at,
    double seconds,
    int submissions,
    int acknowledged,
    List<Away> absences,
    Map<String, Integer> seen,
    List<Finding> findings) {

  private static final int SHOWN = 5;

  Result {
    absences = List.copyOf(absences);
    seen = Map.copyOf(seen);
    findings = List.copyOf(findings);
  }

  /**
   * How a part was away.
   *
   * @param awaySeconds from the kill to the new start
   * @param readySeconds from the new start until it was ready
   * @param caughtUpSeconds from the new start until every event that had been written was published and applied
   * @param starts how often it had to be started
   */
  record Away(
      String part, double awaySeconds, double readySeconds, double caughtUpSeconds, int starts) {}

  boolean good() {
    return findings.isEmpty();
  }

  /** Whether everything in it was away that long. */
  boolean awayFor(Duration duration) {
    return absences.stream().allMatch(away -> away.awaySeconds() >= duration.toSeconds());
  }

  /** The round in a line, with its first findings below. */
  String line(String lane) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s %s %-33s seed %-9d %5.1f s, %d of %d acknowledged",
                lane,
                kind,
                parts,
                seed,
                seconds,
                acknowledged,
                submissions));
    findings.stream()
        .limit(SHOWN)
        .forEach(found ->
            line.append("\n    FINDING ").append(found.rule()).append(": ").append(found.text()));
    return line.toString();
  }
}
