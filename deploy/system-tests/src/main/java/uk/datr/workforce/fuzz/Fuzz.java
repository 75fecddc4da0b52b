package uk.datr.workforce.fuzz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.testkit.contract.ApiAnswer;

/** Sends the requests of a plan to a running platform and says what is wrong with the answers. */
public final class Fuzz {

  /** So many requests are sent between two quiet batches. */
  private static final long SEGMENT = 2_000;

  private final FuzzPlan plan;
  private final Clock clock;
  private final List<Target> targets;
  private final Tally tally = new Tally();
  private final Findings findings = new Findings();
  private final Generator generator;
  private final Cast cast;
  private final Oracle oracle;
  private final Tables tables;
  private int quietBatches;

  private Fuzz(FuzzPlan plan, Callers callers, Clock clock) {
    this.plan = plan;
    this.clock = clock;
    this.targets = Target.all(plan.api(), plan.platform());
    this.cast = new Cast(callers, Repository.find(), plan.refusedTokens());
    World world = new Setup(plan.platform(), callers, plan.seed()).prepare(targets);
    this.generator = new Generator(plan.seed(), targets, cast, world);
    this.oracle = new Oracle(world, plan.slowMillis());
    this.tables = new Tables(plan.databases());
  }

  /** Runs a plan. */
  public static FuzzResult run(FuzzPlan plan, Clock clock) {
    try (Callers callers = new Callers(plan.platform(), clock)) {
      return new Fuzz(plan, callers, clock).run();
    }
  }

  /** The one request of a plan that replays: what is sent and what comes back. */
  public static String replay(FuzzPlan plan, long index, Clock clock) {
    try (Callers callers = new Callers(plan.platform(), clock)) {
      Fuzz fuzz = new Fuzz(plan, callers, clock);
      FuzzCase one = fuzz.generator.generate(index);
      try (Sender sender = fuzz.sender()) {
        sender.run(one);
        ApiAnswer again = sender.exchange(one, one.sender(), one.request());
        return "%s as %s%n%s%n→ sent once more: %d %s%n%n%s"
            .formatted(
                one.kind(),
                one.sender().name(),
                one.request().shown(),
                again.status(),
                again.body(),
                fuzz.result(Instant.now(clock), Duration.ZERO, List.of()).text());
      } catch (java.io.IOException lost) {
        return "No answer: " + lost.getMessage();
      }
    }
  }

  private FuzzResult run() {
    Instant startedAt = clock.instant();
    long start = System.nanoTime();
    for (long from = 0; from < plan.requests(); from += SEGMENT) {
      long to = Math.min(plan.requests(), from + SEGMENT);
      loud(from, to);
      quiet(from, to);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    try (Sender sender = sender()) {
      Minimiser minimiser = new Minimiser(sender);
      for (Findings.Group group : findings.all()) {
        findings.shorten(group, minimiser.shorter(group));
      }
    }
    return result(startedAt, took, failures());
  }

  private void loud(long from, long to) {
    AtomicLong next = new AtomicLong(from);
    try (ExecutorService workers = Executors.newFixedThreadPool(plan.workers())) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < plan.workers(); i++) {
        running.add(workers.submit(() -> work(next, to)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A case could not be sent", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private void work(AtomicLong next, long to) {
    try (Sender sender = sender()) {
      for (long index = next.getAndIncrement(); index < to; index = next.getAndIncrement()) {
        if (!FuzzCase.quiet(index)) {
          sender.run(generator.generate(index));
        }
      }
    }
  }

  /** Refusals alone, between two looks at every table. */
  private void quiet(long from, long to) {
    List<FuzzCase> cases =
        LongStream.range(from, to).filter(FuzzCase::quiet).mapToObj(generator::generate).toList();
    if (cases.isEmpty()) {
      return;
    }
    Map<String, String> before = tables.known() ? tables.settled() : Map.of();
    try (Sender sender = sender()) {
      cases.forEach(sender::run);
    }
    Map<String, String> after = tables.known() ? tables.look() : Map.of();
    quietBatches++;
    if (!before.equals(after)) {
      Map<String, String> changed = new TreeMap<>(after);
      changed.entrySet().removeAll(before.entrySet());
      FuzzCase first = cases.getFirst();
      findings.add(
          first,
          first.request(),
          new Oracle.Fault(
              "stored by refusals",
              "the refusals from %d to %d changed %s".formatted(first.index(), to, changed)));
    }
  }

  /** What a run has to have reached that went through every operation as every job; a shorter one is a try. */
  private List<String> failures() {
    List<String> failures = new ArrayList<>();
    long least = generator.sweeps(plan.requests());
    if (least == 0) {
      return failures;
    }
    for (Target target : targets) {
      for (String role : generator.roles().names()) {
        long calls = tally.calls(target.name(), role);
        if (calls < least) {
          failures.add(
              "%s was called %d times as %s, fewer than %d"
                  .formatted(target.name(), calls, role, least));
        }
      }
      @Nullable String empty = emptyPool(target);
      if (empty == null && tally.succeeded(target.name()) == 0) {
        failures.add(target.name() + " never succeeded");
      }
    }
    return failures;
  }

  /** The first place of a path that nothing on this platform fills: such an operation cannot succeed. */
  private @Nullable String emptyPool(Target target) {
    String[] parts = target.operation().path().split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("{")
          && !parts[i - 1].equals("collections")
          && generator.world().pool(target, parts[i - 1]).isEmpty()) {
        return parts[i - 1];
      }
    }
    return null;
  }

  private Sender sender() {
    return new Sender(cast, oracle, generator.roles(), tally, findings);
  }

  private FuzzResult result(Instant startedAt, Duration took, List<String> failures) {
    return FuzzResult.of(
        plan,
        startedAt,
        took,
        targets,
        tally,
        findings,
        generator.sweeps(plan.requests()),
        quietBatches,
        failures);
  }
}
