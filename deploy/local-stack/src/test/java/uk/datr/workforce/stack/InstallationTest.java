package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @Test
  void saysWhereItRuns() {
    assertThatCode(() -> Installation.requireLinux("Linux", "amd64")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Installation.requireLinux("Mac OS X", "aarch64"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("Linux x86-64 only; this is Mac OS X aarch64");
    assertThatThrownBy(() -> Installation.requireLinux("Linux", "aarch64"))
        .isInstanceOf(StackException.class);
  }

  @Test
  void findsTheRepositoryFromAnyFolderInside(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("workforce"));
    Files.createFile(folder.resolve("pom.xml"));
    Path deep = Files.createDirectories(folder.resolve("a/b/c"));

    assertThat(Repository.above(deep).root()).isEqualTo(folder);
    assertThatThrownBy(() -> Repository.above(Path.of("/")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("inside the repository");
  }

  @Test
  void aSecondStackKeepsItsStateInAFolderOfItsOwn(@TempDir Path root) {
    Repository repository = new Repository(root);

    assertThat(repository.state()).isEqualTo(root.resolve(".workforce"));
    assertThat(repository.withState(Path.of("other/stack")).log("kafka"))
        .isEqualTo(root.resolve("other/stack/logs/kafka.log"));
  }

  @Test
  void everyTopicHasADeadLetterTopicWithAsManyPartitions() {
    assertThat(Topics.all("t-1."))
        .hasSize(12)
        .allSatisfy(topic -> assertThat(topic.name()).startsWith("t-1.workforce."))
        .anySatisfy(topic -> {
          assertThat(topic.name()).isEqualTo("t-1.workforce.census-facts.dead-letter");
          assertThat(topic.numPartitions()).isEqualTo(3);
        });
  }
}
