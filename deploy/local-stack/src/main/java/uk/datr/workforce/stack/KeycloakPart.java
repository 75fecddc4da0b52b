package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak on 127.0.0.1, with its own database on the stack's PostgreSQL. */
public final class KeycloakPart {

  /** Name of Keycloak's database and login. */
  static final String DATABASE = "keycloak";

  /** The administrator of the local stack, for the admin console. */
  static final String ADMIN = "admin";

  /** The machine client that may use the admin API. */
  static final String ADMIN_CLIENT = "local-admin";

  /** Secret of every machine client of the local stack. */
  public static final String CLIENT_SECRET = "local-only-secret";

  /** The account with which census-service administers people. */
  public static final String PEOPLE_CLIENT = "workforce-people";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> FROM_INSTALLATION =
      List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

  private final RunningProcess process;
  private final String url;

  private KeycloakPart(RunningProcess process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts Keycloak; it is ready only after {@link #awaitReady}.
   *
   * @param home a folder of this run, for what Keycloak writes
   * @param realms imported if the database does not hold them yet
   */
  static KeycloakPart start(
      Installation installation,
      PostgresPart postgres,
      Path home,
      List<RealmFile> realms,
      int port,
      int managementPort,
      List<String> jvmArguments,
      Path log) {
    furnish(installation.keycloak(), home, realms);
    String url = url(port);
    RunningProcess process =
        RunningProcess.start(
            "keycloak",
            new JavaCommand("384m")
                .add(jvmArguments)
                .add(
                    "-Xms64m",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dpicocli.disable.closures=true",
                    "-Dquarkus-log-max-startup-records=10000",
                    "-Dkc.home.dir=" + home,
                    "-Djboss.server.config.dir=" + home.resolve("conf"))
                // The script kc.sh would do the same, but as a parent that has to be stopped as
                // well.
                .add("-cp", installation.keycloak().resolve("lib/quarkus-run.jar").toString())
                .add("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized")
                .add(
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--http-management-host=127.0.0.1",
                    "--http-management-port=" + managementPort,
                    "--hostname=" + url,
                    "--cache=local",
                    "--db-url=" + postgres.jdbcUrl(DATABASE),
                    "--db-username=" + DATABASE,
                    "--db-password=" + PostgresPart.PASSWORD,
                    "--import-realm")
                .line(),
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", PostgresPart.PASSWORD,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", CLIENT_SECRET),
            home,
            log);
    return new KeycloakPart(process, url);
  }

  static String url(int port) {
    // One spelling everywhere: a token is only good for the issuer that it names.
    return "http://127.0.0.1:" + port;
  }

  private static void furnish(Path installed, Path home, List<RealmFile> realms) {
    try {
      Files.createDirectories(home);
      for (String name : FROM_INSTALLATION) {
        Files.deleteIfExists(home.resolve(name));
        Files.createSymbolicLink(home.resolve(name), installed.resolve(name));
      }
      Folders.delete(home.resolve("data/import"));
      for (RealmFile realm : realms) {
        realm.writeTo(home.resolve("data/import"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits until the realm answers; the port alone is open long before that. */
  void awaitReady(String realm) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(realmUrl(url, realm) + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      process.await(
          () -> client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200,
          PATIENCE);
    }
  }

  static String realmUrl(String url, String realm) {
    return url + "/realms/" + realm;
  }

  String url() {
    return url;
  }

  /** Makes the realm the one of this checkout, whether it was imported or is of an earlier version; the changes that were applied. */
  List<RealmChange> bringUpToDate(String realm, List<RealmChange> changes) {
    try (KeycloakAdmin admin = admin()) {
      admin.closePasswordGrants();
      List<RealmChange> applied = new RealmUpgrade(admin, realm).apply(changes);
      admin.giveSecret(realm, PEOPLE_CLIENT, CLIENT_SECRET);
      return applied;
    }
  }

  /** Its admin API. */
  KeycloakAdmin admin() {
    return new KeycloakAdmin(url, ADMIN_CLIENT, CLIENT_SECRET);
  }

  RunningProcess process() {
    return process;
  }

  static void stop(RunningProcess process) {
    process.stop(Duration.ofSeconds(30));
  }
}
