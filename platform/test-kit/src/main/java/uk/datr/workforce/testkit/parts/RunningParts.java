package uk.datr.workforce.testkit.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.Repository;

/**
 * PostgreSQL, Kafka and Keycloak that all tests of a build share. A build that has started them says so in the system property
 * {@value #PROPERTY}; a test that runs alone, from an IDE for example, starts its own, which end with its JVM, however that ends.
 */
public final class RunningParts {

  /** Names the file with the addresses. */
  public static final String PROPERTY = "workforce.parts";

  // The first run of a user unpacks and prepares everything.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private RunningParts() {}

  /** Addresses of the running parts; the first call of a JVM may start them. */
  public static PartsAddresses shared() {
    // Several class loaders of one JVM load this class in Quarkus' tests: only something of the JDK
    // is common to them.
    synchronized (Runtime.getRuntime()) {
      if (System.getProperty(PROPERTY, "").isBlank()) {
        System.setProperty(PROPERTY, startOwn().toString());
      }
      return PartsAddresses.read(Path.of(System.getProperty(PROPERTY)));
    }
  }

  private static Path startOwn() {
    try {
      Path folder = Files.createTempDirectory("workforce-parts-of-test-");
      Path addresses = folder.resolve("parts.json");
      Path output = folder.resolve("output.log");
      Process process = launch(addresses, output.toFile());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder), "stop-parts"));
      Awaitility.await("parts for tests")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> Files.exists(addresses) || !process.isAlive());
      if (!Files.exists(addresses)) {
        throw new IllegalStateException("The parts did not start:\n" + Files.readString(output));
      }
      return addresses;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts the parts as a process that ends when its standard input does, which happens even when this JVM is killed. */
  static Process launch(Path addresses, File output) throws IOException {
    Repository repository = Repository.find();
    Path build = repository.root().resolve("deploy/local-stack/target");
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Repository.ROOT_PROPERTY + "=" + repository.root(),
                "-cp",
                build.resolve("classes") + File.pathSeparator + build.resolve("libs") + "/*",
                "uk.datr.workforce.stack.LocalStack",
                "parts",
                addresses.toString()))
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start();
  }

  private static void stop(Process process, Path folder) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(folder.resolve("parts.json"));
      Files.deleteIfExists(folder.resolve("output.log"));
      Files.deleteIfExists(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
