package uk.datr.workforce.kit.outbox;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the log once that something went away and once that it is back, however often it is noticed. */
final class Outage {

  private final Logger log;
  private @Nullable String lasting;

  Outage(Logger log) {
    this.log = log;
  }

  boolean lasts() {
    return lasting != null;
  }

  void began(String what) {
    if (!what.equals(lasting)) {
      lasting = what;
      log.warn(what + ".");
    }
  }

  void ended() {
    if (lasting != null) {
      log.info("Over: " + lasting + ".");
      lasting = null;
    }
  }
}
