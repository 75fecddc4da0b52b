package uk.datr.workforce.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

  private static final Path PAGES = Path.of("..", "..", "docs", "problems");

  @Test
  void theCheckedInPagesAreThoseOfTheTypes() throws IOException {
    Map<String, String> expected =
        Arrays.stream(ProblemType.values())
            .collect(
                Collectors.toMap(
                    type -> type.slug() + ".md",
                    ProblemPages::markdown,
                    (one, other) -> one,
                    TreeMap::new));
    expected.put("README.md", ProblemPages.markdownIndex());
    if (Boolean.getBoolean("workforce.docs.update")) {
      write(expected);
    }

    assertThat(checkedIn()).containsExactlyEntriesOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsFoundByItsSlug(ProblemType type) {
    assertThat(ProblemType.ofSlug(type.slug())).contains(type);
    assertThat(type.path()).isEqualTo("/problems/" + type.slug());
    assertThat(ProblemPages.html(type)).contains(type.code(), Integer.toString(type.status()));
  }

  @Test
  void anUnknownSlugHasNoPage() {
    assertThat(ProblemType.ofSlug("nothing")).isEmpty();
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(PAGES);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> checkedIn() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.collect(
          Collectors.toMap(
              file -> String.valueOf(file.getFileName()),
              ProblemPagesTest::text,
              (one, other) -> one,
              TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
