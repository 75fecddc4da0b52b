package uk.datr.workforce.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the publisher of the outbox. */
@ConfigMapping(prefix = "workforce.outbox")
interface OutboxConfig {

  /** How often it looks without being woken, and how often a second instance tries to take over. */
  @WithDefault("1s")
  Duration pollInterval();

  /** Rows read at once; bounds memory and the repeats after a crash. */
  @WithDefault("200")
  int batchSize();

  /** The longest pause between two attempts while the broker or the database is away. */
  @WithDefault("5s")
  Duration longestPause();

  /** Attempts after which a row is parked that fails while the broker is there. */
  @WithDefault("10")
  int attempts();

  /** How long sent rows are kept for whoever asks what was sent; the newest of each aggregate is kept for good. */
  @WithDefault("7d")
  Duration keepSent();
}
