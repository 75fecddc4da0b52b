package uk.datr.workforce.referencedata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the files that travel inside this module. A fault in one of them is a fault of the build, not of a caller. */
final class ReferenceFile {

  private ReferenceFile() {}

  static <T> List<T> rows(String name, Function<NamedCsvRecord, T> row) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Reference file " + name + " cannot be read", e);
    }
  }

  static InputStream open(String name) {
    return Objects.requireNonNull(
        ReferenceFile.class.getResourceAsStream("/reference-data/" + name),
        () -> "Reference file " + name + " is missing");
  }

  static @Nullable String orNull(String field) {
    return field.isEmpty() ? null : field;
  }

  static @Nullable LocalDate dateOrNull(String field) {
    return field.isEmpty() ? null : LocalDate.parse(field);
  }
}
