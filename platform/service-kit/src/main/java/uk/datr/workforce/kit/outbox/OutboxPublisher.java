package uk.datr.workforce.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds, in order for each aggregate, at least once. Of all instances of a service one publishes: the
 * one that holds the advisory lock. A row is sent before it is marked, so a crash between the two repeats it, and
 * consumers know it by its id.
 */
@ApplicationScoped
public class OutboxPublisher {

  private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

  private static final String BROKER_AWAY =
      "The broker does not take events; they wait in the outbox";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  private final OutboxSessions sessions;
  private final OutboxSender sender;
  private final OutboxTopics topics;
  private final OutboxConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Outage outage = new Outage(LOG);
  private @Nullable Thread thread;
  private volatile @Nullable OutboxSession session;

  OutboxPublisher(
      OutboxSessions sessions, OutboxSender sender, OutboxTopics topics, OutboxConfig config) {
    this.sessions = sessions;
    this.sender = sender;
    this.topics = topics;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("outbox-publisher").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
    stopped.countDown();
    Thread publisher = thread;
    if (publisher != null && !publisher.join(STOP_PATIENCE)) {
      OutboxSession open = session;
      if (open != null) {
        open.abort();
      }
      publisher.interrupt();
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (running()) {
      try (OutboxSession open = sessions.open()) {
        session = open;
        pause = FIRST_PAUSE;
        if (awaitLock(open)) {
          publish(open);
        }
      } catch (SQLException e) {
        if (running()) {
          outage.began("The outbox publisher lost its database");
          pause(pause);
          pause = longer(pause);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The outbox publisher met a fault and starts anew.", e);
        pause(pause);
        pause = longer(pause);
      } finally {
        session = null;
        topics.forget();
      }
    }
  }

  private boolean awaitLock(OutboxSession open) throws SQLException {
    while (running()) {
      if (open.tryLock()) {
        return true;
      }
      pause(config.pollInterval());
    }
    return false;
  }

  private void publish(OutboxSession open) throws SQLException, InterruptedException {
    open.listen();
    LOG.info("This instance publishes the events of the outbox.");
    Duration pause = FIRST_PAUSE;
    while (running()) {
      if (topics.missedForLong()) {
        topics.lookForMissing(open.topicsOfUnsent());
      }
      List<OutboxRow> rows = open.unsent(config.batchSize(), topics.missing());
      if (rows.isEmpty()) {
        outage.ended();
        open.awaitWake(config.pollInterval());
      } else if (sendInOrder(open, rows)) {
        outage.ended();
        pause = FIRST_PAUSE;
      } else {
        pause(pause);
        pause = longer(pause);
      }
    }
  }

  /**
   * Sends rows in rounds of at most one row a lane, so that a row never overtakes an earlier one of its aggregate. While
   * the broker is away a single row asks for it. A topic that the broker does not have holds up its own rows alone.
   *
   * @return whether all were dealt with
   */
  private boolean sendInOrder(OutboxSession open, List<OutboxRow> rows)
      throws SQLException, InterruptedException {
    List<OutboxRow> waiting = rows;
    while (running()) {
      if (!topics.look(waiting)) {
        outage.began(BROKER_AWAY);
        return false;
      }
      waiting = topics.there(waiting);
      if (waiting.isEmpty()) {
        return true;
      }
      List<OutboxRow> round =
          outage.lasts() ? List.of(waiting.getFirst()) : firstOfEachLane(waiting);
      Set<OutboxRow.Lane> held = new HashSet<>();
      if (!settle(open, round, sender.send(round), held)) {
        return false;
      }
      outage.ended();
      // What waits behind a held row must not overtake it: it is read, or parked, with the next
      // rows.
      waiting =
          waiting.stream()
              .filter(row -> !round.contains(row) && !held.contains(row.lane()))
              .toList();
    }
    return true;
  }

  private boolean settle(
      OutboxSession open,
      List<OutboxRow> round,
      List<OutboxSender.Outcome> outcomes,
      Set<OutboxRow.Lane> held)
      throws SQLException {
    List<Long> sent = new ArrayList<>();
    List<OutboxRow> away = new ArrayList<>();
    boolean goOn = true;
    for (int i = 0; i < round.size(); i++) {
      OutboxRow row = round.get(i);
      switch (outcomes.get(i)) {
        case SENT -> sent.add(row.id());
        case NEVER -> {
          park(open, row, "the broker refuses it for good");
          held.add(row.lane());
        }
        case FAILED -> {
          goOn = false;
          if (row.attempts() + 1 >= config.attempts()) {
            park(open, row, "failed " + config.attempts() + " times");
          } else {
            open.countAttempt(row);
          }
        }
        case BROKER_AWAY -> {
          away.add(row);
          held.add(row.lane());
        }
      }
    }
    if (!sent.isEmpty()) {
      open.markSent(sent);
    }
    if (!away.isEmpty() && !missing(away)) {
      goOn = false;
      outage.began(BROKER_AWAY);
    }
    return goOn;
  }

  /** Whether rows that the producer could not hand over wait for nothing but topics that are no longer there. */
  private boolean missing(List<OutboxRow> rows) {
    return topics.lookAgain(rows) && topics.there(rows).isEmpty();
  }

  private static void park(OutboxSession open, OutboxRow row, String reason) throws SQLException {
    LOG.errorf(
        "Outbox row %d of %s is parked, and later events of its key with it: %s.",
        row.id(), row.topic(), reason);
    open.park(row, reason);
  }

  private static List<OutboxRow> firstOfEachLane(List<OutboxRow> rows) {
    Set<OutboxRow.Lane> taken = new HashSet<>();
    return rows.stream().filter(row -> taken.add(row.lane())).toList();
  }

  private boolean running() {
    return stopped.getCount() > 0;
  }

  /** Waits, or returns at once when the service stops. */
  private void pause(Duration duration) {
    try {
      if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("The outbox publisher stops.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(config.longestPause()) > 0 ? config.longestPause() : doubled;
  }
}
