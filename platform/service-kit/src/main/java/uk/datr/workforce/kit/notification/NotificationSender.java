package uk.datr.workforce.kit.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import uk.datr.workforce.kit.outbox.Outage;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * Hands waiting messages to the mail server, each in three steps: it is marked as being sent, it is sent, and what came of
 * it is written down. A service that dies in between leaves a message that may have been sent; it is called unsure and not
 * sent again. Several instances share the work.
 */
@ApplicationScoped
class NotificationSender {

  private static final Logger LOG = Logger.getLogger(NotificationSender.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;

  /** Longer than the mail server is ever waited for, over all steps of a message. */
  private static final Duration SURELY_ENDED = Duration.ofMinutes(10);

  private final NotificationStore store;
  private final MailServer server;
  private final MailConfig config;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Outage outage = new Outage(LOG);
  private volatile double waiting = Double.NaN;

  NotificationSender(
      NotificationStore store,
      MailServer server,
      MailConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.store = store;
    this.server = server;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("workforce.notifications.waiting", () -> waiting).register(metrics);
  }

  @Scheduled(
      every = "${workforce.mail.look-every:5s}",
      identity = "notifications",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      tidy();
      int sent = 0;
      while (server.configured() && sent < config.atOnce() && sendNext()) {
        sent++;
      }
      waiting = store.waiting();
    } catch (DatabaseException e) {
      waiting = Double.NaN;
      LOG.debug("Messages wait for their database.", e);
    }
  }

  private void tidy() {
    Instant now = clock.instant();
    int unsure = inTransaction(() -> store.giveUpSending(now.minus(SURELY_ENDED), now));
    if (unsure > 0) {
      LOG.warnf("%d messages were being sent when their service ended: unsure.", unsure);
    }
    int expired = inTransaction(() -> store.expire(now));
    if (expired > 0) {
      LOG.warnf("%d messages expired before a mail server took them.", expired);
    }
  }

  /** Says whether to go on. */
  private boolean sendNext() {
    Optional<NotificationStore.Claim> claim = inTransaction(() -> store.claim(clock.instant()));
    if (claim.isEmpty()) {
      return false;
    }
    MailAnswer answer = server.send(claim.get().mail());
    return inTransaction(() -> settle(claim.get(), answer));
  }

  private boolean settle(NotificationStore.Claim claim, MailAnswer answer) {
    Instant now = clock.instant();
    var id = claim.mail().id();
    switch (answer.outcome()) {
      case ACCEPTED -> {
        outage.ended();
        store.settle(id, NotificationState.SENT, answer.replyCode(), now);
      }
      case REFUSED -> {
        LOG.warnf("The mail server refuses message %s for good: %s.", id, answer.replyCode());
        store.settle(id, NotificationState.REFUSED, answer.replyCode(), now);
      }
      case UNSURE -> {
        LOG.warnf("The mail server did not answer for message %s: unsure.", id);
        store.settle(id, NotificationState.UNSURE, answer.replyCode(), now);
      }
      case LATER -> store.later(id, answer.replyCode(), now.plus(pause(claim.attempts())));
      case AWAY -> {
        outage.began("The mail server does not take messages; they wait");
        store.later(id, answer.replyCode(), now.plus(pause(claim.attempts())));
        return false;
      }
    }
    return true;
  }

  /** Doubles with every attempt, up to an hour. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
