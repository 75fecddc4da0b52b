package uk.datr.workforce.kit.outbox;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells the log once that something went away and once that it is back, however often it is noticed. */
public final class Outage {

  private final Logger log;
  private @Nullable String lasting;

  /** Tells this log. */
  public Outage(Logger log) {
    this.log = log;
  }

  /** Whether something is away. */
  public boolean lasts() {
    return lasting != null;
  }

  /** Something is away. */
  public void began(String what) {
    if (!what.equals(lasting)) {
      lasting = what;
      log.warn(what + ".");
    }
  }

  /** It is back, or never was away. */
  public void ended() {
    if (lasting != null) {
      log.info("Over: " + lasting + ".");
      lasting = null;
    }
  }
}
