package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.datr.workforce.kit.openapi.YamlDocument;
import uk.datr.workforce.stack.Repository;

/** Compares the OpenAPI document that the build makes from the code with the file that is checked in. */
public final class OpenApiDrift {

  /** Set to {@code true}, the checked-in file is written anew instead. */
  static final String UPDATE = "workforce.docs.update";

  /** The document that packaging the service makes. */
  static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");

  private OpenApiDrift() {}

  /**
   * Fails when {@code docs/api/<name>.yaml} is not what the packaged service says about itself.
   *
   * @param name of the file, without its ending
   */
  public static void check(String name) {
    compare(GENERATED, document(name), Boolean.getBoolean(UPDATE));
  }

  static Path document(String name) {
    return Repository.find().root().resolve("docs/api/" + name + ".yaml");
  }

  static void compare(Path generated, Path checkedIn, boolean update) {
    assertThat(generated)
        .as("the OpenAPI document that packaging the service makes")
        .isRegularFile();
    try {
      if (update) {
        Files.createDirectories(checkedIn.getParent());
        Files.writeString(checkedIn, read(generated));
      }
      assertThat(checkedIn)
          .as("the checked-in OpenAPI document; ./workforce openapi writes it anew")
          .isRegularFile()
          .content()
          .isEqualTo(read(generated));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as the running service gives it. */
  static String read(Path document) throws IOException {
    return YamlDocument.quoted(Files.readString(document));
  }
}
