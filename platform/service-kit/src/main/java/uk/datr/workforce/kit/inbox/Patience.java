package uk.datr.workforce.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import uk.datr.workforce.kit.sql.TransientFaults;

/** Work for a consumer in a transaction of its own, again and again until its database takes it. */
@ApplicationScoped
class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);

  private static final Duration FIRST_WAIT = Duration.ofMillis(200);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final MeterRegistry metrics;

  Patience(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * Does work in a new transaction.
   *
   * @throws RuntimeException what the work throws, when it does not pass by itself
   */
  <T> T inTransaction(String consumer, Supplier<T> work) {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        T done = QuarkusTransaction.requiringNew().call(work::get);
        if (!wait.equals(FIRST_WAIT)) {
          LOG.infof("Consumer %s has its database again.", consumer);
        }
        return done;
      } catch (RuntimeException e) {
        if (!TransientFaults.isTransient(e)) {
          throw e;
        }
        metrics
            .counter("workforce.inbox.events", "consumer", consumer, "outcome", "waited")
            .increment();
        if (wait.equals(FIRST_WAIT)) {
          LOG.warnf("Consumer %s waits for its database.", consumer);
        }
        pause(wait);
        wait = longer(wait);
      }
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  /** Nothing of the event is lost when the service stops meanwhile: it was not acknowledged and comes again. */
  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The service stops while an event waits for its database.");
    }
  }
}
