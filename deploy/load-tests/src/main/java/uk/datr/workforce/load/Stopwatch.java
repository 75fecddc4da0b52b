package uk.datr.workforce.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Collects the times of calls that run at the same time. */
final class Stopwatch {

  private static final int DIGITS = 3;

  private final Histogram nanos = new ConcurrentHistogram(DIGITS);
  private final AtomicLong failures = new AtomicLong();
  private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
  private final long start = System.nanoTime();

  Stopwatch() {
    nanos.setAutoResize(true);
  }

  /** Does one call that was due at that moment of {@link System#nanoTime}. */
  void time(Operation operation, int index, long due) {
    try {
      operation.call(index);
      nanos.recordValue(Math.max(0, System.nanoTime() - due));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      failed(stopped);
    } catch (Exception failed) {
      failed(failed);
    }
  }

  /** Notes a time that was taken elsewhere. */
  void note(long duration) {
    nanos.recordValue(Math.max(0, duration));
  }

  /** The figures of all calls since this stopwatch was made. */
  Timing stop() {
    return Timing.of(nanos, failures.get(), firstFailure.get(), (System.nanoTime() - start) / 1e9);
  }

  private void failed(Exception failure) {
    failures.incrementAndGet();
    firstFailure.compareAndSet(null, String.valueOf(failure.getMessage()));
  }
}
