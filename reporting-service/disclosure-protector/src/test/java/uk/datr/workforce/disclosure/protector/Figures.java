package uk.datr.workforce.disclosure.protector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of a property test: printed, and kept in target/figures for the acceptance list, as JSON. */
final class Figures {

  private final Map<String, String> values = new LinkedHashMap<>();

  Figures with(String name, double value) {
    values.put(
        name, value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    return this;
  }

  Figures with(String name, String text) {
    values.put(name, '"' + text + '"');
    return this;
  }

  /**
   * Prints and keeps them.
   *
   * @param name of the property, also of the file
   */
  void keep(String name) {
    String json =
        values.entrySet().stream()
            .map(value -> "\"%s\": %s".formatted(value.getKey(), value.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
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
