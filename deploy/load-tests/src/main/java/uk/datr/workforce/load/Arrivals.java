package uk.datr.workforce.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How calls arrive at what is measured. */
sealed interface Arrivals {

  /** How it is written in results. */
  String label();

  /** Does so many calls and times them. */
  Timing measure(int calls, Operation operation);

  /**
   * A fixed number of clients, each of which calls again as soon as it has its answer: how much gets done, and how long a call
   * takes when nobody hurries more than that. A slow answer delays the next call, so that long waits are under-counted.
   */
  record Closed(int clients) implements Arrivals {

    @Override
    public String label() {
      return clients == 1 ? "1 client" : clients + " clients";
    }

    @Override
    public Timing measure(int calls, Operation operation) {
      AtomicInteger next = new AtomicInteger();
      Stopwatch stopwatch = new Stopwatch();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int client = 0; client < clients; client++) {
          threads.execute(() -> {
            int index;
            while ((index = next.getAndIncrement()) < calls) {
              stopwatch.time(operation, index, System.nanoTime());
            }
          });
        }
      }
      return stopwatch.stop();
    }
  }

  /**
   * Calls that arrive at a fixed rate whether the earlier ones have been answered or not, as those of many independent users do.
   * The time of a call runs from the moment at which it was due, so that a service that stalls shows it in every call that waited.
   */
  record Open(int perSecond) implements Arrivals {

    private static final long SECOND = 1_000_000_000L;

    @Override
    public String label() {
      return perSecond + " a second";
    }

    @Override
    public Timing measure(int calls, Operation operation) {
      Stopwatch stopwatch = new Stopwatch();
      long start = System.nanoTime();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < calls; i++) {
          int index = i;
          long due = start + index * SECOND / perSecond;
          long early;
          while ((early = due - System.nanoTime()) > 0) {
            LockSupport.parkNanos(early);
          }
          threads.execute(() -> stopwatch.time(operation, index, due));
        }
      }
      return stopwatch.stop();
    }
  }
}
