package uk.datr.workforce.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.StackPart;

/**
 * One round on a lane: clients submit returns, parts are killed and given back meanwhile, the last fifth is submitted after that,
 * everything settles, and the {@link Checker} looks.
 */
final class Round {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration SETTLING = Duration.ofSeconds(90);

  private final Lane lane;
  private final Schedule schedule;
  private final Recorder recorder = new Recorder();
  private final StoredTables tables;
  private volatile boolean submitted;
  private final Map<StackPart, Duration> caughtUp = new ConcurrentHashMap<>();

  private Round(Lane lane, Schedule schedule) {
    this.lane = lane;
    this.schedule = schedule;
    this.tables = new StoredTables(lane.stack());
  }

  /** Runs a round to its end; what is wrong is in the result. */
  static Result run(Lane lane, String kind, Schedule schedule) {
    return new Round(lane, schedule).run(kind);
  }

  private Result run(String kind) {
    lane.wallet().empty();
    Collection collection = lane.openCollection();
    List<Assignment> all = lane.assignments(collection, schedule);
    List<Assignment> during = all.subList(0, schedule.during());
    List<Assignment> afterwards = all.subList(during.size(), all.size());
    List<Finding> findings = new ArrayList<>();
    // Until then the analyst is rightly told that there is no such collection.
    settle(findings);
    try (Watchers _ = Watchers.start(lane, collection, all.getFirst().unit(), recorder);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> kills = new ArrayList<>();
      for (Schedule.Kill kill : schedule.kills()) {
        kills.add(threads.submit(() -> kill(kill)));
      }
      List<Future<?>> load = clients(threads, collection, during, schedule.pace());
      join(load);
      submitted = true;
      join(kills);
      settle(findings);
      join(clients(threads, collection, afterwards, Schedule.BRISK));
    }
    settle(findings);
    List<String> units = all.stream().map(assignment -> assignment.unit().unitId()).toList();
    History history = recorder.history(units);
    findings.addAll(Checker.check(history, tables.read(lane, collection.id())));
    return result(kind, history, findings);
  }

  private void kill(Schedule.Kill kill) {
    while (recorder.acknowledged() < kill.afterAcknowledged() && !submitted) {
      Pause.of(5);
    }
    Pause.of(kill.delay().toMillis());
    StackPart part = kill.part();
    Duration killed = recorder.now();
    lane.stack().kill(part);
    Pause.of(kill.away().toMillis());
    Duration started = recorder.now();
    int starts = lane.stack().start(part);
    recorder.add(new Absence(part, killed, started, recorder.now(), starts));
    caughtUp.put(part, caughtUp());
  }

  /** Waits until as many events are applied as had been written now, and says when that was; the load goes on meanwhile. */
  private Duration caughtUp() {
    long end = System.nanoTime() + SETTLING.toNanos();
    OptionalLong written = tables.written();
    while (System.nanoTime() < end
        && (written.isEmpty() || tables.applied().orElse(0) < written.getAsLong())) {
      Pause.of(POLL.toMillis());
      written = written.isEmpty() ? tables.written() : written;
    }
    return recorder.now();
  }

  private List<Future<?>> clients(
      ExecutorService threads, Collection collection, List<Assignment> assignments, Duration pace) {
    List<Future<?>> running = new ArrayList<>();
    Duration away =
        schedule.kills().stream()
            .map(Schedule.Kill::away)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    for (int i = 0; i < schedule.clients(); i++) {
      int client = i;
      List<Assignment> own = new ArrayList<>();
      for (int j = i; j < assignments.size(); j += schedule.clients()) {
        own.add(assignments.get(j));
      }
      SubmittingClient system =
          new SubmittingClient(
              "client-" + client,
              lane.wire(),
              lane.wallet(),
              lane.platform().census(),
              collection,
              recorder,
              new SplittableRandom(schedule.seed() + client),
              away.plus(Lane.patience()));
      running.add(
          threads.submit(() -> {
            system.handIn(own, pace);
            system.repeat(
                own.stream().filter(one -> !one.abandons()).limit(own.size() / 4).toList());
          }));
    }
    return running;
  }

  /** Waits until every event is published and applied. */
  private void settle(List<Finding> findings) {
    long end = System.nanoTime() + SETTLING.toNanos();
    while (!tables.settled()) {
      if (System.nanoTime() > end) {
        findings.add(
            new Finding(
                "recovers by itself",
                "not every event is published and applied after " + SETTLING.toSeconds() + " s"));
        break;
      }
      Pause.of(POLL.toMillis());
    }
  }

  private Result result(String kind, History history, List<Finding> findings) {
    Map<String, Integer> seen = new TreeMap<>();
    for (Exchange exchange : history.exchanges()) {
      seen.merge(exchange.operation() + " " + told(exchange.outcome()), 1, Integer::sum);
    }
    List<Result.Away> absences =
        history.absences().stream()
            .map(absence ->
                new Result.Away(
                    absence.part().id(),
                    seconds(absence.started().minus(absence.killed())),
                    seconds(absence.ready().minus(absence.started())),
                    seconds(
                        caughtUp
                            .getOrDefault(absence.part(), absence.ready())
                            .minus(absence.started())),
                    absence.starts()))
            .toList();
    return new Result(
        kind,
        schedule.parts(),
        schedule.seed(),
        Instant.now().toString(),
        seconds(recorder.now()),
        schedule.submissions(),
        Checker.acknowledged(history).size(),
        absences,
        seen,
        findings);
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NoAnswer(Outcome.Silence silence) -> silence.toString();
      case Outcome.Answered answered -> Integer.toString(answered.status());
    };
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static void join(List<Future<?>> running) {
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new JourneyException("A round cannot go on: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted", interrupted);
    }
  }
}
