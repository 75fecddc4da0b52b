package uk.datr.workforce.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of long work. */
@ConfigMapping(prefix = "workforce.jobs")
interface JobConfig {

  /** Jobs that one instance does at a time. */
  @WithDefault("2")
  int atOnce();

  /** How long a job stays with an instance that no longer says that it lives. */
  @WithDefault("30s")
  Duration lease();

  /** Attempts after which work is given up that fails again and again for reasons that should pass. */
  @WithDefault("20")
  int attempts();

  /** Whole days that a job and its result are kept after it ended. */
  @WithDefault("30")
  int keepDays();
}
