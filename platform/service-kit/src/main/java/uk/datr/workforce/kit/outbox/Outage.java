package uk.datr.workforce.kit.outbox;

import org.jboss.logging.Logger;

/** Tells the log once that something went away and once that it is back, however often it is noticed. */
final class Outage {

  private final Logger log;
  private boolean lasts;

  Outage(Logger log) {
    this.log = log;
  }

  boolean lasts() {
    return lasts;
  }

  void began(String what) {
    if (!lasts) {
      lasts = true;
      log.warn(what + ".");
    }
  }

  void ended(String what) {
    if (lasts) {
      lasts = false;
      log.info(what);
    }
  }
}
