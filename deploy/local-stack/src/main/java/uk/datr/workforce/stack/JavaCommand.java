package uk.datr.workforce.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a small Java process with this program's own JDK. */
final class JavaCommand {

  /** Environment variable that, set to {@code true}, starts the services as they run in production. */
  static final String PEAK_VARIABLE = "WORKFORCE_PEAK";

  private final List<String> line = new ArrayList<>();

  /** A process that is quick to start and small rather than quick at its peak. */
  JavaCommand(String heap) {
    this();
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xmx" + heap);
  }

  private JavaCommand() {
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /** A service: small as the other parts or, when the environment asks for it, with the virtual machine's own choices. */
  static JavaCommand service(Map<String, String> environment) {
    return Boolean.parseBoolean(environment.get(PEAK_VARIABLE))
        ? new JavaCommand().add("-Xmx512m")
        : new JavaCommand("256m");
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
