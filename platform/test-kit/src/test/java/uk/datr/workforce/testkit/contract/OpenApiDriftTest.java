package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDriftTest {

  @TempDir Path folder = Path.of("");

  @Test
  void theSameDocumentPasses() throws IOException {
    OpenApiDrift.compare(file("generated", "openapi: 3.1.0"), file("own", "openapi: 3.1.0"), false);
  }

  @Test
  void anyDifferenceFails() throws IOException {
    Path generated = file("generated", "openapi: 3.1.0");
    Path checkedIn = file("own", "openapi: 3.0.0");

    assertThatThrownBy(() -> OpenApiDrift.compare(generated, checkedIn, false))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aMissingDocumentFails() throws IOException {
    Path generated = file("generated", "openapi: 3.1.0");

    assertThatThrownBy(() -> OpenApiDrift.compare(generated, folder.resolve("none"), false))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> OpenApiDrift.compare(folder.resolve("none"), generated, false))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anUpdateWritesTheDocumentAnew() throws IOException {
    Path generated = file("generated", "openapi: 3.1.0");
    Path checkedIn = folder.resolve("docs").resolve("api.yaml");

    OpenApiDrift.compare(generated, checkedIn, true);

    assertThat(checkedIn).hasContent("openapi: 3.1.0");
  }

  @Test
  void aCodeThatWouldBeReadAsANumberIsWrittenInQuotes() throws IOException {
    Path generated = file("generated", "code: 30_39\nlist:\n- 1_000\n- 1_LT2\nyear: 2026\n");
    Path checkedIn = folder.resolve("api.yaml");

    OpenApiDrift.compare(generated, checkedIn, true);

    assertThat(checkedIn).hasContent("code: \"30_39\"\nlist:\n- \"1_000\"\n- 1_LT2\nyear: 2026\n");
    OpenApiDrift.compare(generated, checkedIn, false);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
