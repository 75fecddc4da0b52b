package uk.datr.workforce.disclosure.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts of a property test: printed, and kept in target/figures for the acceptance list, as JSON. */
final class Figures {

  private Figures() {}

  /**
   * Prints and keeps them.
   *
   * @param name of the property, also of the file
   */
  static void keep(String name, int problems, int compared) {
    String json = "{\"problems\": %d, \"intervalsCompared\": %d}".formatted(problems, compared);
    System.out.println(name + " " + json);
    Path folder = Path.of("target", "figures");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), json + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
