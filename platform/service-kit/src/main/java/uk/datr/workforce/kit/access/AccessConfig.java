package uk.datr.workforce.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of access. */
@ConfigMapping(prefix = "workforce.access")
interface AccessConfig {

  /** The client through which persons sign in; a token of any other is not a person's. */
  @WithDefault("workforce-browser")
  String browserClient();
}
