package uk.datr.workforce.referencedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored results name the list version, so a list must not change without a new version. */
class ListVersionTest {

  @Test
  void theListsSayTheirVersion() throws IOException {
    assertThat(CodeLists.load().listVersion()).isEqualTo(properties().getProperty("version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"local-authorities.csv", "roles.csv", "code-lists.csv", "code-list-names.csv"})
  void aChangedFileNeedsANewVersionAndDigest(String file)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream content = ReferenceFile.open(file)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());

      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(properties().getProperty(file));
    }
  }

  private static Properties properties() throws IOException {
    Properties properties = new Properties();
    try (InputStream file = ReferenceFile.open("list-version.properties")) {
      properties.load(file);
    }
    return properties;
  }
}
