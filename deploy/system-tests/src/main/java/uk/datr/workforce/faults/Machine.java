package uk.datr.workforce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine that a result was made on.
 *
 * @param processors that this program may use
 * @param memoryMegabytes in all
 * @param availableMegabytes free or given back at once
 * @param java version of the JDK
 * @param system operating system and its version
 */
record Machine(
    int processors, long memoryMegabytes, long availableMegabytes, String java, String system) {

  /** This one, now. */
  static Machine of() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        megabytes("MemTotal"),
        megabytes("MemAvailable"),
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  private static long megabytes(String name) {
    try {
      return Files.readAllLines(Path.of("/proc/meminfo")).stream()
              .filter(line -> line.startsWith(name + ":"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
