package uk.datr.workforce.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets the ids of events that are so old that their aggregates' positions alone keep them out. */
@ApplicationScoped
class InboxHousekeeping {

  private static final Duration KEPT = Duration.ofDays(90);

  private final Inbox inbox;
  private final Clock clock;

  InboxHousekeeping(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5m", identity = "inbox-housekeeping")
  void forgetOldEvents() {
    inbox.forgetBefore(clock.instant().minus(KEPT));
  }
}
