package uk.datr.workforce.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uk.datr.workforce.stack.StackException;

/**
 * Where and of what a result was taken.
 *
 * @param processor as the machine names it
 * @param cores that this program may use, beside the platform that it measures
 * @param memoryMegabytes of the machine
 * @param java version that everything ran on
 * @param commit of the working tree
 * @param clean whether the working tree was that commit and nothing else
 */
record Machine(
    String processor, int cores, long memoryMegabytes, String java, String commit, boolean clean) {

  /** This machine and the repository in that folder. */
  static Machine here(Path repository) {
    return new Machine(
        first(Path.of("/proc/cpuinfo"), "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "")) / 1024,
        Runtime.version().toString(),
        git(repository, "rev-parse", "HEAD").strip(),
        git(repository, "status", "--porcelain").isBlank());
  }

  private static String first(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String git(Path repository, String... arguments) {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(Stream.of("git"), List.of(arguments).stream()).toList())
              .directory(repository.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String text = String.join("\n", out.lines().toList());
        if (process.waitFor() != 0) {
          throw new StackException("git cannot say which commit this is");
        }
        return text;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }
}
