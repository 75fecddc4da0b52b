package uk.datr.workforce.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A JVM's cache of loaded and linked classes (JEP 483), which halves the start of a large program. It is good for one program, one
 * class path and one JDK; a JVM that it does not fit ignores it.
 */
final class ClassCache {

  private final Path file;

  ClassCache(Path file) {
    this.file = file;
  }

  boolean present() {
    return Files.isRegularFile(file);
  }

  /** JVM arguments of a run that uses the cache if there is one. */
  List<String> use() {
    return present() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off") : List.of();
  }

  /** JVM arguments of a run that writes the cache at its end. */
  List<String> train() {
    return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot=error,cds=error");
  }

  /** Takes what a training run wrote, if it did, after its end. */
  void keep() {
    if (Files.isRegularFile(unfinished())) {
      try {
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException notKept) {
        // Everything works without it, only slower.
        return;
      }
    }
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }
}
