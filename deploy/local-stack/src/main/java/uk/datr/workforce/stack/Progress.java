package uk.datr.workforce.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines for the person who waits, each with the seconds since the start. Safe to use from several threads. */
public final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  /** Progress that is written to {@code out}; the clock starts now. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Says what has happened or is about to. */
  public void say(String line) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", elapsed().toMillis() / 1000.0, line);
    out.flush();
  }

  /** Time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
