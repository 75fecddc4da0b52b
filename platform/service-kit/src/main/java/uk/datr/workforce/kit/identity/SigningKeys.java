package uk.datr.workforce.kit.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the issuer signs tokens with at present, as far as this service knows. They are read every few seconds, so
 * that a key that the issuer has removed stops counting, and at once when a token names a key that is not known, so that a
 * new key counts with its first token. While the issuer is away the last ones count for a bounded time, and a key that is
 * not known can be neither accepted nor refused.
 */
@ApplicationScoped
class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  /** Unknown keys in tokens must not let a caller have the issuer asked more often than this. */
  private static final Duration BETWEEN_READS_ON_DEMAND = Duration.ofSeconds(1);

  private static final Held NONE = new Held(Map.of(), Instant.MIN);

  private final KeySource source;
  private final IdentityConfig config;
  private final Clock clock;
  private final Consumer<Duration> pause;
  private volatile Held held = NONE;
  private volatile @Nullable Attempt last;

  @Inject
  SigningKeys(KeySource source, IdentityConfig config, Clock clock) {
    this(source, config, clock, SigningKeys::sleep);
  }

  SigningKeys(KeySource source, IdentityConfig config, Clock clock, Consumer<Duration> pause) {
    this.source = source;
    this.config = config;
    this.clock = clock;
    this.pause = pause;
  }

  /** What is known of a key. */
  sealed interface Knowledge permits Known, Unknown, Undecided {}

  /**
   * The issuer signs with it.
   *
   * @param publicKey X.509 SubjectPublicKeyInfo in Base64
   */
  record Known(String publicKey) implements Knowledge {}

  /** The issuer does not sign with it. */
  record Unknown() implements Knowledge {}

  /** Only the issuer could tell, and it is away. */
  record Undecided() implements Knowledge {}

  private record Held(Map<String, String> keys, Instant readAt) {}

  /** When the issuer was asked, and whether it answered. */
  private record Attempt(Instant at, boolean answered) {}

  /** The key with this id, if that is known without asking anybody. */
  Optional<Known> known(String keyId) {
    Held present = held;
    String key = present.keys().get(keyId);
    return key == null || present.readAt().plus(config.keptFor()).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(new Known(key));
  }

  /** What is known of the key; may ask the issuer, and wait for its answer. */
  Knowledge find(String keyId) {
    Optional<Known> known = known(keyId);
    if (known.isPresent()) {
      return known.get();
    }
    Attempt attempt = onDemand(clock.instant());
    known = known(keyId);
    if (known.isPresent()) {
      return known.get();
    }
    return attempt.answered() ? new Unknown() : new Undecided();
  }

  /**
   * What the issuer said after the token had come. What it said before does not count: the key may be newer. One caller
   * asks for all who wait; while the issuer is away only the timer asks.
   */
  private synchronized Attempt onDemand(Instant came) {
    Attempt previous = last;
    if (previous == null) {
      return read();
    }
    if (!previous.answered() || previous.at().isAfter(came)) {
      return previous;
    }
    Duration early = Duration.between(clock.instant(), previous.at().plus(BETWEEN_READS_ON_DEMAND));
    if (early.isPositive()) {
      pause.accept(early);
    }
    return read();
  }

  @Scheduled(every = "1s", identity = "signing-keys")
  synchronized void keepCurrent() {
    Attempt previous = last;
    if (previous == null || !previous.answered() || !isYoung(previous, config.readEvery())) {
      read();
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isYoung(Attempt attempt, Duration age) {
    return clock.instant().isBefore(attempt.at().plus(age));
  }

  private Attempt read() {
    Instant at = clock.instant();
    Attempt previous = last;
    boolean answered;
    try {
      Map<String, String> keys = Map.copyOf(source.read());
      held = new Held(keys, clock.instant());
      answered = true;
      if (previous != null && !previous.answered()) {
        LOG.infof("The issuer of access tokens answers again; it has %d keys.", keys.size());
      }
    } catch (IssuerAwayException e) {
      answered = false;
      if (previous == null || previous.answered()) {
        LOG.warnf(
            "The issuer of access tokens is away: %s. Tokens signed with the %d keys known are accepted, others are"
                + " answered 503 until it is back.",
            e.getMessage(), held.keys().size());
      }
    }
    Attempt attempt = new Attempt(at, answered);
    last = attempt;
    return attempt;
  }

  void register(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("workforce.identity.keys", () -> held.keys().size())
        .description("Keys of the issuer of access tokens that are known")
        .register(metrics);
    Gauge.builder("workforce.identity.keys.age", this::ageInSeconds)
        .description("Time since the issuer of access tokens has last given its keys")
        .baseUnit("seconds")
        .register(metrics);
  }

  /** Not a number until the keys were read for the first time. */
  private double ageInSeconds() {
    Held present = held;
    return present.keys().isEmpty()
        ? Double.NaN
        : Duration.between(present.readAt(), clock.instant()).toMillis() / 1000.0;
  }
}
