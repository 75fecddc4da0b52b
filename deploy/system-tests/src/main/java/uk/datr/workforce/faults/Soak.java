package uk.datr.workforce.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;
import uk.datr.workforce.stack.StackPart;

/** {@code ./workforce soak}: kills and outages for long, on several platforms at once, with a dated result. */
public final class Soak {

  private static final int UNITS_OF_AN_OUTAGE = 500;
  private static final String REPLAY = "--replay";

  private final Repository repository;
  private final SoakOptions options;
  private final Progress progress;
  private final CodeFingerprint code;
  private final Journal journal;

  private Soak(Repository repository, SoakOptions options, Progress progress) {
    this.repository = repository;
    this.options = options;
    this.progress = progress;
    this.code = CodeFingerprint.of(repository);
    this.journal = Journal.open(repository.state().resolve("soak").resolve(code.hash() + ".jsonl"));
  }

  /** Runs what is left, or one round again; ends with 1 when anything was found. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Repository repository = Repository.find();
      Progress progress = new Progress(out);
      boolean good =
          (arguments.length > 0 && arguments[0].equals(REPLAY))
              ? replay(repository, Arrays.asList(arguments), progress)
              : new Soak(repository, SoakOptions.of(List.of(arguments)), progress).run();
      System.exit(good ? 0 : 1);
    } catch (StackException | JourneyException impossible) {
      out.println(impossible.getMessage());
      System.exit(2);
    }
  }

  /** Plays one kill round again: the same parts at the same moments of the same submissions. */
  private static boolean replay(Repository repository, List<String> arguments, Progress progress) {
    if (arguments.size() != 4) {
      throw new StackException("Usage: ./workforce soak --replay PART[+PART] SEED SUBMISSIONS");
    }
    List<StackPart> parts =
        Arrays.stream(arguments.get(1).split("\\+")).map(StackPart::named).toList();
    try {
      Schedule schedule =
          Schedule.kills(
              Long.parseLong(arguments.get(2)), parts, Integer.parseInt(arguments.get(3)));
      boolean[] good = {true};
      Campaign campaign =
          new Campaign(
              repository,
              progress,
              (lane, result) -> {
                progress.say(result.line(lane));
                good[0] = result.good();
              });
      campaign.kills(_ -> schedule, 0, 1, 1, schedule.submissions());
      return good[0];
    } catch (NumberFormatException noNumber) {
      throw new StackException("Seed and submissions are numbers", noNumber);
    }
  }

  private boolean run() {
    int before = rounds();
    progress.say(
        "Soak of commit %s, code %s, seed %d: %d of %d rounds are done"
            .formatted(code.commit(), code.hash(), options.seed(), before, options.rounds()));
    long start = System.nanoTime();
    Campaign campaign =
        new Campaign(
            repository,
            progress,
            (lane, result) -> {
              journal.add(result);
              progress.say(result.line(lane) + left(result, start, before));
            });
    campaign.killsAndOutages(
        () ->
            campaign.kills(
                number -> KillPlan.round(options.seed(), number, options.submissions()),
                before,
                options.rounds(),
                options.lanes(),
                options.submissions()),
        () ->
            campaign.outages(
                options.away().isZero() ? Set.of() : notYetAway(),
                options.seed(),
                options.away(),
                UNITS_OF_AN_OUTAGE,
                options.lanes()));
    Optional<FuzzLane.Played> fuzz =
        options.fuzz() == 0
            ? Optional.empty()
            : Optional.of(
                new FuzzLane(repository, progress).run(options.fuzz(), options.seed(), code));
    SoakReport report = SoakReport.of(code, options, journal.results(), fuzz);
    Path file = report.write(SoakReport.folder(repository));
    progress.say("The result is in " + repository.root().relativize(file) + ", for people as .md");
    progress.say(report.verdict());
    return report.good();
  }

  private int rounds() {
    return (int)
        journal.results().stream().filter(result -> result.kind().equals(Campaign.KILL)).count();
  }

  private Set<StackPart> notYetAway() {
    Set<StackPart> left = EnumSet.allOf(StackPart.class);
    journal.results().stream()
        .filter(result -> result.kind().equals(Campaign.AWAY) && result.good())
        .filter(result -> result.awayFor(options.away()))
        .forEach(result -> left.remove(StackPart.named(result.parts())));
    return left;
  }

  private String left(Result result, long start, int before) {
    int done = rounds();
    int left = options.rounds() - done;
    if (!result.kind().equals(Campaign.KILL) || left <= 0) {
      return "";
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    return "; %d left, some %d min".formatted(left, seconds * left / (done - before) / 60 + 1);
  }
}
