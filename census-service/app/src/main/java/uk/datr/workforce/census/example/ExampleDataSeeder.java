package uk.datr.workforce.census.example;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;

/**
 * Plays the example history into an empty register, in the background, through the use cases that real requests go
 * through. It goes on where it was when the service was stopped, at whatever moment: steps and progress commit together.
 */
@ApplicationScoped
class ExampleDataSeeder {

  /** Few commits make it fast; a stop loses no more than these. */
  private static final int STEPS_IN_A_TRANSACTION = 25;

  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(10);

  private final ExampleDataConfig config;
  private final ExampleDataSteps steps;
  private final ExampleDataProgress progress;
  private final Clock clock;

  private volatile boolean stopping;
  private volatile @Nullable Thread background;

  ExampleDataSeeder(
      ExampleDataConfig config, ExampleDataSteps steps, ExampleDataProgress progress, Clock clock) {
    this.config = config;
    this.steps = steps;
    this.progress = progress;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      background = Thread.ofVirtual().name("example-data").start(this::playOrSay);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    Thread playing = background;
    if (playing != null) {
      playing.join(PATIENCE_AT_SHUTDOWN);
    }
  }

  /**
   * Plays what is left of the history.
   *
   * @param goOn asked before each transaction; what is left is played the next time
   * @throws ExampleDataRefusedException when a step is refused; everything before it stays
   */
  void play(BooleanSupplier goOn) {
    Optional<ExampleDataProgress.Stand> stand = progress.find();
    Instant now = clock.instant();
    if (stand.isEmpty() && !progress.registerIsEmpty()) {
      Log.info("The register has entries of its own; the example data stay away.");
    } else if (stand.isPresent() && stand.get().finishedAt() != null) {
      steps.moveWindow(
          Act.ofPlatform("example-data", now, UuidV7.next(now)),
          ExampleHistory.presentCollection(now));
    } else {
      play(stand.map(ExampleDataProgress.Stand::plannedAt).orElse(now), stand.isEmpty(), goOn);
    }
  }

  private void play(Instant plannedAt, boolean fromTheBeginning, BooleanSupplier goOn) {
    List<Runnable> all = steps.of(ExampleHistory.plan(plannedAt));
    if (fromTheBeginning) {
      QuarkusTransaction.requiringNew().run(() -> progress.begin(all.size(), plannedAt));
    }
    int done = progress.find().orElseThrow().done();
    while (done < all.size() && goOn.getAsBoolean()) {
      int from = done;
      int to = Math.min(done + STEPS_IN_A_TRANSACTION, all.size());
      QuarkusTransaction.requiringNew()
          .run(() -> {
            all.subList(from, to).forEach(Runnable::run);
            progress.done(to);
          });
      done = to;
    }
    if (done == all.size()) {
      QuarkusTransaction.requiringNew().run(() -> progress.finished(clock.instant()));
      Log.infof("The example data are complete: %d steps.", done);
    }
  }

  private void playOrSay() {
    try {
      play(() -> !stopping);
    } catch (RuntimeException e) {
      Log.error("The example data are incomplete.", e);
    }
  }
}
