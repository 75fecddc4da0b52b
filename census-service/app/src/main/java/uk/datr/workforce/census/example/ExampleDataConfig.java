package uk.datr.workforce.census.example;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the example data. */
@ConfigMapping(prefix = "workforce.census.example-data")
interface ExampleDataConfig {

  /** Whether an empty register is filled with the example history at start. Never in production. */
  @WithDefault("false")
  boolean enabled();
}
