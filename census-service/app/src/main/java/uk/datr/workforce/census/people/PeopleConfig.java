package uk.datr.workforce.census.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the service reaches the sign-in service to administer people. */
@ConfigMapping(prefix = "workforce.people")
interface PeopleConfig {

  /** Work that was begun so long ago is nobody's any more: who began it has died or given up. */
  Duration LEFT_AFTER = Duration.ofSeconds(30);

  /** The realm, as services reach it. */
  @WithDefault("${quarkus.oidc.auth-server-url}")
  URI realm();

  /** The service's account there. */
  @WithDefault("workforce-people")
  String clientId();

  /** Its secret; without it nobody can be administered. */
  Optional<String> secret();

  /** How long an answer is waited for. */
  @WithDefault("5s")
  Duration patience();

  /** How long an invitation may be accepted. */
  @WithDefault("14d")
  Duration invitationsLast();

  /** How often what was begun and not done is looked for. */
  @WithDefault("30s")
  Duration finishEvery();

  /**
   * The page of a front end where an invited person accepts; the token is put behind it, after its {@code #}, where no
   * server logs it. Without one the invitation names the operation that takes the token.
   */
  Optional<URI> acceptAt();
}
