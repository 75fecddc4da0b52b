package uk.datr.workforce.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of HTTP requests. */
@ConfigMapping(prefix = "workforce.http")
interface HttpConfig {

  /** The most bytes that a body may have. */
  @WithDefault("2M")
  MemorySize maxBodySize();
}
