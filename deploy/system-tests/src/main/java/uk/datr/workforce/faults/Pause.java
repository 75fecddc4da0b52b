package uk.datr.workforce.faults;

import java.util.concurrent.TimeUnit;
import uk.datr.workforce.journey.JourneyException;

/** The pauses of clients and watchers, which are part of the load. */
final class Pause {

  private Pause() {}

  static void of(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted", interrupted);
    }
  }
}
