package uk.datr.workforce.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a small Java process: this program's own JDK, quick to start rather than quick at its peak. */
final class JavaCommand {

  private final List<String> line = new ArrayList<>();

  JavaCommand(String heap) {
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xmx" + heap);
  }

  JavaCommand add(String... arguments) {
    line.addAll(List.of(arguments));
    return this;
  }

  JavaCommand add(List<String> arguments) {
    line.addAll(arguments);
    return this;
  }

  List<String> line() {
    return List.copyOf(line);
  }
}
