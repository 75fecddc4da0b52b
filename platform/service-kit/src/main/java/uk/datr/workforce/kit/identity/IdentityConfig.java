package uk.datr.workforce.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the verification of access tokens. */
@ConfigMapping(prefix = "workforce.identity")
interface IdentityConfig {

  /** What a token has to name as its issuer, letter by letter: the public address of the realm. */
  String issuer();

  /** Where the issuer publishes its keys; may be an address that only services reach. */
  URI keys();

  /** What a token has to name among its audiences. */
  @WithDefault("workforce-api")
  String audience();

  /** How often the keys are read: so long may a key that the issuer has removed still count. */
  @WithDefault("10s")
  Duration readEvery();

  /** How long an answer of the issuer is waited for. */
  @WithDefault("2s")
  Duration patience();

  /** How long the keys count that were read last, while the issuer is away. */
  @WithDefault("1h")
  Duration keptFor();
}
