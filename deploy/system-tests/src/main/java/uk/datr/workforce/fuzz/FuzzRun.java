package uk.datr.workforce.fuzz;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.journey.LocalRun;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/**
 * Fuzzes the platform that {@code ./workforce up} runs. Ends with 0 when nothing is wrong, 1 with findings or too small a
 * reach, 2 when it could not run.
 */
public final class FuzzRun {

  private static final String USAGE =
      "Usage: fuzz [--requests N] [--seed S] [--replay INDEX] [--workers N] [--slow-millis MS] [--result FILE] [--run FILE]";

  private static final Set<String> OPTIONS =
      Set.of("--requests", "--seed", "--replay", "--workers", "--slow-millis", "--result", "--run");

  private static final List<String> DATABASES =
      List.of("census", "survey_people", "calculator", "reporting");

  private FuzzRun() {}

  /** Runs as the arguments say. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    Clock clock = Clock.systemUTC();
    try {
      Map<String, String> options = options(arguments);
      Repository repository = Repository.find();
      FuzzPlan plan = plan(options, repository, clock);
      System.out.println("Seed " + plan.seed());
      Long replay = plan.replay();
      if (replay != null) {
        System.out.println(Fuzz.replay(plan, replay, clock));
        return 0;
      }
      FuzzResult result = Fuzz.run(plan, clock);
      System.out.print(result.text());
      Path file =
          Path.of(
              options.getOrDefault(
                  "--result",
                  repository.state().resolve("fuzz/" + plan.seed() + ".json").toString()));
      result.write(file);
      System.out.println("Result: " + file);
      return result.clean() ? 0 : 1;
    } catch (IllegalArgumentException | StackException cannot) {
      System.err.println(cannot.getMessage());
      System.err.println(USAGE);
      return 2;
    }
  }

  private static FuzzPlan plan(Map<String, String> options, Repository repository, Clock clock) {
    String file = options.get("--run");
    LocalRun run =
        file == null ? LocalRun.read(repository) : LocalRun.read(Path.of(file).toAbsolutePath());
    String database = "jdbc:postgresql://127.0.0.1:" + run.port("postgresql") + "/";
    return new FuzzPlan(
        Platform.local(run),
        DATABASES.stream()
            .map(name -> new Tables.Database(name, database + name, name, "local-only"))
            .toList(),
        Map.of(),
        repository.root().resolve("docs/api"),
        Long.parseLong(options.getOrDefault("--seed", Long.toString(clock.millis()))),
        Long.parseLong(options.getOrDefault("--requests", "5000")),
        options.containsKey("--replay") ? Long.valueOf(options.get("--replay")) : null,
        Integer.parseInt(options.getOrDefault("--workers", "6")),
        Long.parseLong(options.getOrDefault("--slow-millis", "10000")));
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("There is no option " + arguments[i]);
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }
}
