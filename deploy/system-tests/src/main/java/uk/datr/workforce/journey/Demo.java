package uk.datr.workforce.journey;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** {@code ./workforce demo}: shows the main job over HTTP with real tokens, and fails when a step does. */
public final class Demo {
  private Demo() {}

  /** Runs the demonstration against the platform on this machine. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      show(out, Platform.local(LocalRun.read(Repository.find())));
    } catch (JourneyException | StackException failed) {
      out.printf("%nThe demonstration stopped: %s%n", failed.getMessage());
      System.exit(1);
    }
  }

  private static void show(PrintStream out, Platform platform) {
    out.println(
        "The main job of the platform, over HTTP with real tokens. Every figure is an example.");
    try (Callers callers = new Callers(platform, Clock.systemUTC())) {
      MainJourney.Outcome outcome =
          new MainJourney(platform, callers, new PrintedNarrator(out)).run();
      out.printf(
          "%nDone: England's figure moved %d ms after the last submission.%n",
          outcome.visibleAfter().toMillis());
    }
  }
}
