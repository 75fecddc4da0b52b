package uk.datr.workforce.journey;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** {@code ./workforce demo}: shows the main job over HTTP with real tokens, and fails when a step does. */
public final class Demo {
  private Demo() {}

  /** Runs the demonstration against the platform on this machine. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Platform platform = Platform.local(System.getenv());
    try (Callers callers = new Callers(platform, Clock.systemUTC())) {
      out.println(
          "The main job of the platform, over HTTP with real tokens. Every name and figure is an example.");
      MainJourney.Outcome outcome =
          new MainJourney(platform, callers, new PrintedNarrator(out)).run();
      out.printf(
          "%nDone: the return travelled to England's figure in %d ms.%n",
          outcome.visibleAfter().toMillis());
    } catch (JourneyException | uk.datr.workforce.stack.StackException failed) {
      out.printf("%nThe demonstration stopped: %s%n", failed.getMessage());
      out.println(
          "Is the platform up? ./workforce up starts it, ./workforce logs shows what it says.");
      System.exit(1);
    }
  }
}
