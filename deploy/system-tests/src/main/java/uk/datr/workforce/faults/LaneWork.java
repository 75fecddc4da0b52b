package uk.datr.workforce.faults;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/**
 * Runs rounds on one lane as long as there are any. After a round with findings its logs are kept and the lane starts anew, because
 * what is wrong in its tables would be found in every round that follows.
 */
final class LaneWork {

  /** A round that is to be run. */
  record Task(String kind, Schedule schedule) {}

  private final Repository repository;
  private final String name;
  private final int units;
  private final Progress progress;
  private final Consumer<Result> finished;

  LaneWork(
      Repository repository, String name, int units, Progress progress, Consumer<Result> finished) {
    this.repository = repository;
    this.name = name;
    this.units = units;
    this.progress = progress;
    this.finished = finished;
  }

  /** Takes tasks until there are no more. */
  void run(Supplier<Optional<Task>> tasks) {
    @Nullable Lane lane = null;
    try {
      Optional<Task> task = tasks.get();
      while (task.isPresent()) {
        if (lane == null) {
          lane = Lane.start(repository, name, units, progress);
          progress.say("Lane %s is ready, %d MB".formatted(name, lane.stack().residentMegabytes()));
        }
        Result result = round(lane, task.get());
        finished.accept(result);
        if (!result.good()) {
          Path logs =
              repository.state().resolve("soak/logs").resolve(result.parts() + "-" + result.seed());
          lane.stack().copyLogs(logs);
          progress.say("The logs of that round: " + logs);
          lane.close();
          lane = null;
        }
        task = tasks.get();
      }
    } finally {
      if (lane != null) {
        lane.close();
      }
    }
  }

  private static Result round(Lane lane, Task task) {
    Schedule schedule = task.schedule();
    try {
      return Round.run(lane, task.kind(), schedule);
    } catch (JourneyException | StackException broken) {
      return new Result(
          task.kind(),
          schedule.parts(),
          schedule.seed(),
          Instant.now().toString(),
          0,
          schedule.submissions(),
          0,
          List.of(),
          Map.of(),
          List.of(new Finding("a round comes to its end", String.valueOf(broken.getMessage()))));
    }
  }
}
