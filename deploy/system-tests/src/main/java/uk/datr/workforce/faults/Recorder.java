package uk.datr.workforce.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects what happens in a round, from all threads. */
final class Recorder {

  private final long start = System.nanoTime();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger acknowledged = new AtomicInteger();

  /** Since the start of the round. */
  Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  synchronized void add(Exchange exchange) {
    exchanges.add(exchange);
    if (exchange.operation() == Operation.SUBMIT
        && exchange.outcome() instanceof Outcome.Answered answered
        && answered.successful()) {
      acknowledged.incrementAndGet();
    }
  }

  synchronized void add(Absence absence) {
    absences.add(absence);
  }

  void abandon(String unit) {
    abandoned.add(unit);
  }

  /** Submissions that were acknowledged so far. */
  int acknowledged() {
    return acknowledged.get();
  }

  synchronized History history(List<String> units) {
    return new History(units, abandoned, exchanges, absences);
  }
}
