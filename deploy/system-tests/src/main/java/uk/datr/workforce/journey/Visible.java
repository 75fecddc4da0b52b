package uk.datr.workforce.journey;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Watches a figure in the background until it reaches a value, and says how long that took. */
public final class Visible {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final CompletableFuture<Duration> reached = new CompletableFuture<>();

  private Visible() {}

  /** Starts to watch now. */
  public static Visible since(Supplier<BigDecimal> figure, BigDecimal wanted) {
    Visible visible = new Visible();
    long start = System.nanoTime();
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (figure.get().compareTo(wanted) != 0 && !visible.reached.isDone()) {
              Thread.sleep(PAUSE);
            }
            visible.reached.complete(Duration.ofNanos(System.nanoTime() - start));
          } catch (RuntimeException | InterruptedException failed) {
            visible.reached.completeExceptionally(failed);
          }
        });
    return visible;
  }

  /** How long it took; fails when it is not there after this time. */
  public Duration within(Duration patience) {
    try {
      return reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      reached.cancel(false);
      throw new JourneyException("Not visible after " + patience.toSeconds() + " s", late);
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new JourneyException("The figure cannot be read: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted", interrupted);
    }
  }
}
