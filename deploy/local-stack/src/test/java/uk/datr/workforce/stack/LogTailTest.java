package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir private Path folder;

  @Test
  void givesTheLastLines() throws IOException {
    assertThat(LogTail.lastLines(log("one\ntwo\nthree\n"), 2)).containsExactly("two", "three");
  }

  @Test
  void givesAllOfAShortLog() throws IOException {
    assertThat(LogTail.lastLines(log("one"), 20)).containsExactly("one");
    assertThat(LogTail.lastLines(log(""), 20)).isEmpty();
  }

  @Test
  void readsOnlyTheEndOfALongLogAndNoHalfLine() throws IOException {
    List<String> lines = LogTail.lastLines(log("0123456789\n".repeat(100_000)), 1_000_000);

    assertThat(lines).hasSizeBetween(1_000, 10_000).containsOnly("0123456789");
  }

  @Test
  void aMissingLogHasNoLines() {
    assertThat(LogTail.lastLines(folder.resolve("none.log"), 5)).isEmpty();
  }

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("some.log"), text);
  }
}
