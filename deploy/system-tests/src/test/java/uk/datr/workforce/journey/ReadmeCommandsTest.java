package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeCommandsTest {
  private static final String PAGE =
      """
      # A page

      <!-- executed -->
      ```sh
      word=http://127.0.0.1:8081
      ```

      ```sh
      rm -rf / # not marked, not run
      ```

      <!-- executed -->

      ```sh
      echo "$word"
      ```
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void markedBlocksFormOneScript() {
    assertThat(ReadmeCommands.of(PAGE).run(folder)).isEqualTo("http://127.0.0.1:8081\n");
  }

  @Test
  void addressesCanBeReplaced() {
    assertThat(ReadmeCommands.of(PAGE).with(Map.of("127.0.0.1:8081", "here")).run(folder))
        .isEqualTo("http://here\n");
  }

  @Test
  void aCommandThatFailsIsAFailure() {
    assertThatThrownBy(() -> ReadmeCommands.of(PAGE.replace("echo", "echo x; false")).run(folder))
        .isInstanceOf(JourneyException.class)
        .hasMessageContaining("A command failed");
  }

  @Test
  void aPageWithoutMarkedBlocksIsAFailure() {
    assertThatThrownBy(() -> ReadmeCommands.of("# Nothing").run(folder))
        .isInstanceOf(JourneyException.class);
  }
}
