package uk.datr.workforce.journey;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.accept.CompleteCensus;
import uk.datr.workforce.faults.Hardening;
import uk.datr.workforce.measures.CalculatorList;
import uk.datr.workforce.measures.Disclosure;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** {@code ./workforce accept NAME}: the acceptance list of a capability, one line a point. */
public final class Acceptance {
  private Acceptance() {}

  /** Runs the list of that name; ends with 1 when a point does not hold. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      switch (arguments.length == 1 ? arguments[0] : "") {
        case "skeleton" -> System.exit(skeleton(out, Repository.find()) == 0 ? 0 : 1);
        case "hardening" -> System.exit(hardening(out, Repository.find()) == 0 ? 0 : 1);
        case "disclosure" ->
            System.exit(failures(out, new Disclosure(Repository.find()).points()) == 0 ? 0 : 1);
        case "census" -> System.exit(census(out, Repository.find()) == 0 ? 0 : 1);
        case "calculator" -> System.exit(calculator(out, Repository.find()) == 0 ? 0 : 1);
        default -> {
          out.println(
              "Say which list: ./workforce accept skeleton, hardening, disclosure, census or calculator");
          System.exit(2);
        }
      }
    } catch (StackException | JourneyException impossible) {
      out.println(impossible.getMessage());
      System.exit(1);
    }
  }

  private static int hardening(PrintStream out, Repository repository) {
    try (Hardening hardening = new Hardening(repository, new Progress(out))) {
      return failures(out, hardening.points());
    }
  }

  private static int census(PrintStream out, Repository repository) {
    LocalRun run = LocalRun.read(repository);
    Platform platform = Platform.local(run);
    try (Callers callers = new Callers(platform, Clock.systemUTC())) {
      return failures(
          out, new CompleteCensus(repository, platform, callers, CensusTables.local(run)).points());
    }
  }

  private static int calculator(PrintStream out, Repository repository) {
    List<Point> points = new ArrayList<>(new CalculatorList(repository).points());
    points.add(
        new Point(
            "a commissioner's story runs from the README of the service",
            () ->
                commands(
                    Platform.local(LocalRun.read(repository)),
                    repository,
                    "calculator-service/README.md")));
    return failures(out, points);
  }

  private static int skeleton(PrintStream out, Repository repository) {
    LocalRun run = LocalRun.read(repository);
    if (!run.warm()) {
      out.println(
          "This start filled the databases; the stack starts once more, to measure a warm one.");
      run = LocalRun.again(repository);
    }
    Platform platform = Platform.local(run);
    try (Callers callers = new Callers(platform, Clock.systemUTC())) {
      return failures(out, skeleton(platform, callers, run, repository));
    }
  }

  private static List<Point> skeleton(
      Platform platform, Callers callers, LocalRun run, Repository repository) {
    CensusTables tables = CensusTables.local(run);
    List<Point> points = new ArrayList<>();
    points.addAll(new MachineFacts(platform, callers, run).points());
    points.addAll(new OperationRows(repository).points());
    points.addAll(new HostileInput(platform, callers, tables).points());
    points.addAll(new SameFigures(platform, callers, tables).points());
    points.addAll(new Promptness(platform, callers).points());
    points.add(
        new Point(
            "the demonstration runs to its end, twice in a row",
            () -> demonstration(platform, callers) + ", " + demonstration(platform, callers)));
    points.add(
        new Point("the README's commands run", () -> commands(platform, repository, "README.md")));
    return points;
  }

  private static String commands(Platform platform, Repository repository, String page) {
    try {
      Path folder = Files.createTempDirectory("workforce-readme-");
      Files.createSymbolicLink(folder.resolve("workforce"), repository.root().resolve("workforce"));
      ReadmeCommands commands =
          ReadmeCommands.read(repository.root().resolve(page)).with(platform.replacements());
      commands.run(folder);
      return commands.blocks().size() + " blocks";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String demonstration(Platform platform, Callers callers) {
    MainJourney.Outcome outcome = new MainJourney(platform, callers, Narrator.silent()).run();
    return "England moved after " + outcome.visibleAfter().toMillis() + " ms";
  }

  private static int failures(PrintStream out, List<Point> points) {
    int failures = 0;
    for (Point point : points) {
      try {
        out.printf("ok    %s: %s%n", point.title(), point.check().figure());
      } catch (JourneyException | StackException fails) {
        failures++;
        out.printf("FAIL  %s: %s%n", point.title(), fails.getMessage());
      }
    }
    out.printf("%n%d points, %d failed%n", points.size(), failures);
    return failures;
  }
}
