package uk.datr.workforce.faults;

import java.time.Duration;
import java.util.List;
import uk.datr.workforce.stack.StackException;

/**
 * What a soak is asked for.
 *
 * @param rounds kill rounds in all, those of an earlier start of the same code included
 * @param away how long each part is taken away; zero leaves these phases out
 * @param fuzz generated requests; 0 leaves them out
 * @param seed from which the seeds of all rounds follow
 * @param lanes platforms of their own that work at the same time
 * @param submissions returns in a kill round
 */
record SoakOptions(int rounds, Duration away, int fuzz, long seed, int lanes, int submissions) {

  private static final String USAGE =
      "./workforce soak [--rounds N] [--away 10m] [--fuzz N] [--seed S] [--lanes L] [--submissions N]";

  /** Reads a command line. */
  static SoakOptions of(List<String> arguments) {
    int rounds = 200;
    Duration away = Duration.ofMinutes(10);
    int fuzz = 0;
    long seed = 1;
    int lanes = 2;
    int submissions = 60;
    if (arguments.size() % 2 != 0) {
      throw new StackException("Usage: " + USAGE);
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--rounds" -> rounds = number(value, 0, 100_000);
        case "--away" -> away = duration(value);
        case "--fuzz" -> fuzz = number(value, 0, 10_000_000);
        case "--seed" -> seed = number(value, 0, Integer.MAX_VALUE);
        case "--lanes" -> lanes = number(value, 1, 8);
        case "--submissions" -> submissions = number(value, 10, 1_000);
        default -> throw new StackException("Usage: " + USAGE);
      }
    }
    return new SoakOptions(rounds, away, fuzz, seed, lanes, submissions);
  }

  private static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw new StackException("No number: " + text, noNumber);
    }
    throw new StackException("From %d to %d, not %s".formatted(least, most, text));
  }

  /** 90s, 10m, 1h or 0. */
  private static Duration duration(String text) {
    if (text.matches("0|[1-9][0-9]{0,3}[smh]")) {
      return text.equals("0")
          ? Duration.ZERO
          : Duration.parse("PT" + text.toUpperCase(java.util.Locale.ROOT));
    }
    throw new StackException("A duration is 90s, 10m, 1h or 0, not " + text);
  }
}
