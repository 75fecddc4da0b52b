package uk.datr.workforce.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import uk.datr.workforce.stack.StackPart;

/**
 * What is taken away when during a round. It follows from the seed alone, so that a failing round can be played again.
 *
 * @param seed of every choice, those of the clients too
 * @param submissions returns that are submitted
 * @param clients systems that submit at the same time
 * @param pace pause of a client between two returns
 * @param kills what is killed, in no order
 */
record Schedule(long seed, int submissions, int clients, Duration pace, List<Kill> kills) {

  private static final int CLIENTS = 6;

  /** Pause of a client between two returns where nothing is away for long. */
  static final Duration BRISK = Duration.ofMillis(40);

  Schedule {
    kills = List.copyOf(kills);
  }

  /**
   * A part that is killed and given back.
   *
   * @param part what
   * @param afterAcknowledged so many submissions have been acknowledged before
   * @param delay after that
   * @param away how long until it is started again
   */
  record Kill(StackPart part, int afterAcknowledged, Duration delay, Duration away) {}

  /** Kills each part once, at a random moment of the submissions; a second part near the first. */
  static Schedule kills(long seed, List<StackPart> parts, int submissions) {
    SplittableRandom random = new SplittableRandom(seed);
    int after = random.nextInt(submissions * 6 / 10);
    long delay = random.nextLong(60);
    List<Kill> kills = new ArrayList<>();
    for (StackPart part : parts) {
      kills.add(
          new Kill(
              part, after, Duration.ofMillis(delay), Duration.ofMillis(random.nextLong(1_500))));
      // The next one at the same moment, while this one is away, or while it starts.
      delay += random.nextInt(3) == 0 ? 0 : random.nextLong(4_000);
    }
    return new Schedule(seed, submissions, CLIENTS, BRISK, kills);
  }

  /** Takes one part away for so long, while the submissions last a little longer. */
  static Schedule away(long seed, StackPart part, Duration away, int submissions) {
    SplittableRandom random = new SplittableRandom(seed);
    int before = Math.max(1, submissions / 50);
    Duration pace = away.multipliedBy(CLIENTS).dividedBy(during(submissions));
    return new Schedule(
        seed,
        submissions,
        CLIENTS,
        pace,
        List.of(new Kill(part, before, Duration.ofMillis(random.nextLong(500)), away)));
  }

  /** How many of the submissions come while parts are taken away; the others follow when all are back. */
  int during() {
    return during(submissions);
  }

  private static int during(int submissions) {
    return submissions * 4 / 5;
  }

  /** The parts that are taken away, joined. */
  String parts() {
    return kills.stream().map(kill -> kill.part().id()).collect(Collectors.joining("+"));
  }
}
