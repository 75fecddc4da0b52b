package uk.datr.workforce.stack;

import java.nio.file.Files;
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

  /**
   * Uses a cache of loaded and linked classes, which halves the start; when there is none yet, one is written at this process' end.
   * A cache that does not fit is ignored by the JVM.
   */
  JavaCommand aheadOfTime(Path cache, boolean train) {
    if (Files.isRegularFile(cache)) {
      line.add("-XX:AOTCache=" + cache);
      line.add("-Xlog:aot=off,cds=off");
    } else if (train) {
      line.add("-XX:AOTCacheOutput=" + cache);
      line.add("-Xlog:aot=error,cds=error");
    }
    return this;
  }

  List<String> line() {
    return List.copyOf(line);
  }
}
