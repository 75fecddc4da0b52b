package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.csv.CsvWriter;

/** Writes the files of a pack, the same on every system: lines end alike, members keep their order, numbers their digits. */
final class PackText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private PackText() {}

  /** JSON with a line for each member. */
  static String json(JsonNode tree) {
    try {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
      return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can be written.", e);
    }
  }

  /** A table with its header. */
  static String csv(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = new CsvWriter(text);
    try {
      csv.row(header);
      for (List<? extends @Nullable Object> row : rows) {
        csv.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to.", e);
    }
    return text.toString();
  }

  /** The JSON in a file that travels inside this module. */
  static JsonNode resource(String name) {
    try (InputStream file = PackText.class.getResourceAsStream("/specification/" + name)) {
      return MAPPER.readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
