package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What the running platform takes of this machine, and that all of it is ready. */
final class MachineFacts {
  private static final Duration WARM_START = Duration.ofSeconds(20);
  private static final long RESIDENT_MEGABYTES = 2_560;

  private final Platform platform;
  private final Callers callers;
  private final LocalRun run;

  MachineFacts(Platform platform, Callers callers, LocalRun run) {
    this.platform = platform;
    this.callers = callers;
    this.run = run;
  }

  List<Point> points() {
    return List.of(
        new Point("every service is ready", this::ready),
        new Point("a warm start takes at most 20 s", this::start),
        new Point("everything together has at most 2.5 GB RSS", this::memory));
  }

  private String ready() {
    new TreeMap<>(platform.services())
        .forEach((name, address) -> {
          Answer answer = callers.anonymous().get(address, "/q/health/ready");
          require(answer.status() == 200, name + " is not ready: " + answer);
        });
    return platform.services().size() + " services";
  }

  private String start() {
    Duration took = run.startTook();
    require(took.compareTo(WARM_START) <= 0, "it took " + seconds(took));
    return seconds(took);
  }

  private String memory() {
    long megabytes = run.residentMegabytes();
    require(megabytes <= RESIDENT_MEGABYTES, "it has " + megabytes + " MB");
    return megabytes + " MB in " + run.handles().size() + " processes and their children";
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
