package uk.datr.workforce.faults;

import java.time.Duration;
import uk.datr.workforce.stack.StackPart;

/**
 * A part was away.
 *
 * @param killed since the start of the round
 * @param started when it was started again
 * @param ready when it was ready again
 * @param starts how often it had to be started; more than once when it gave up while another part was away
 */
record Absence(StackPart part, Duration killed, Duration started, Duration ready, int starts) {

  /** Whether some of that time lies between the two moments, with so much grace before and after. */
  boolean overlaps(Duration from, Duration until, Duration grace) {
    return killed.compareTo(until.plus(grace)) <= 0 && ready.plus(grace).compareTo(from) >= 0;
  }
}
