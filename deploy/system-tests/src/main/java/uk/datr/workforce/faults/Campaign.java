package uk.datr.workforce.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;
import uk.datr.workforce.stack.StackPart;

/** Many rounds on several lanes at once. */
final class Campaign {

  /** Kind of a round in which parts are killed and soon given back. */
  static final String KILL = "KILL";

  /** Kind of a round in which a part is away for long. */
  static final String AWAY = "AWAY";

  private static final int MEGABYTES_OF_A_LANE = 2_400;

  private final Repository repository;
  private final Progress progress;
  private final BiConsumer<String, Result> finished;

  /**
   * A campaign.
   *
   * @param finished told the lane and the result of every round, from several threads
   */
  Campaign(Repository repository, Progress progress, BiConsumer<String, Result> finished) {
    this.repository = repository;
    this.progress = progress;
    this.finished = finished;
    Lane.takePrograms(repository);
  }

  /** Runs the kill rounds with the numbers from {@code first} to before {@code end}. */
  void kills(IntFunction<Schedule> rounds, int first, int end, int lanes, int submissions) {
    AtomicInteger next = new AtomicInteger(first);
    Supplier<Optional<LaneWork.Task>> tasks =
        () -> {
          int number = next.getAndIncrement();
          return number < end
              ? Optional.of(new LaneWork.Task(KILL, rounds.apply(number)))
              : Optional.empty();
        };
    List<Runnable> work = new ArrayList<>();
    for (int i = 0; i < Math.min(lanes, end - first); i++) {
      LaneWork lane = lane("K" + i, submissions);
      work.add(() -> lane.run(tasks));
    }
    runAtOnce(work, work.size());
  }

  /** Both at once: an outage is mostly waiting, and every lane has a platform of its own. */
  void killsAndOutages(Runnable kills, Runnable outages) {
    runAtOnce(List.of(kills, outages), 2);
  }

  /**
   * Takes each of the parts away for that long, as many at once as the memory allows, each on a lane of its own.
   *
   * @param others lanes that need memory beside these
   */
  void outages(Collection<StackPart> parts, long seed, Duration away, int submissions, int others) {
    if (parts.isEmpty()) {
      return;
    }
    long fit = Machine.of().availableMegabytes() / MEGABYTES_OF_A_LANE - others;
    int atOnce = (int) Math.max(1, Math.min(parts.size(), fit));
    progress.say(
        "Away for %d s under load: %s; %d at once"
            .formatted(
                away.toSeconds(),
                String.join(", ", parts.stream().map(StackPart::id).toList()),
                atOnce));
    List<Runnable> work = new ArrayList<>();
    int number = 0;
    for (StackPart part : parts) {
      LaneWork lane = lane("A" + ++number, submissions);
      Schedule schedule = Schedule.away(seed, part, away, submissions);
      Iterator<LaneWork.Task> one = List.of(new LaneWork.Task(AWAY, schedule)).iterator();
      work.add(() -> lane.run(() -> one.hasNext() ? Optional.of(one.next()) : Optional.empty()));
    }
    runAtOnce(work, atOnce);
  }

  private LaneWork lane(String name, int units) {
    return new LaneWork(repository, name, units, progress, result -> finished.accept(name, result));
  }

  private static void runAtOnce(List<Runnable> work, int atOnce) {
    if (work.isEmpty()) {
      return;
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> running = new ArrayList<>();
      work.forEach(lane -> running.add(threads.submit(lane)));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new StackException("A lane has ended: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }
}
