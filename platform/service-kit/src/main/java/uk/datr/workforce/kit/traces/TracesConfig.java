package uk.datr.workforce.kit.traces;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Settings of traces. */
@ConfigMapping(prefix = "workforce.traces")
interface TracesConfig {

  /**
   * Where steps are sent, by OTLP as protobuf over HTTP: the whole address, such as {@code http://collector:4318/v1/traces}.
   * Without it no trace is kept and nobody is called.
   */
  Optional<URI> endpoint();

  /** The share of requests of which a trace is kept, from 0 to 1. */
  @WithDefault("1")
  double share();
}
