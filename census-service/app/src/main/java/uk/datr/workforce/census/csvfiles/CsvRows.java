package uk.datr.workforce.census.csvfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.csv.CsvWriter;

/** Reads the rows of a file (RFC 4180, UTF-8, with or without a byte order mark) one by one. */
final class CsvRows {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 10_000;

  private final CsvTable table;
  private final int mostRows;
  private final FileFindings findings;

  CsvRows(CsvTable table, int mostRows, FileFindings findings) {
    this.table = table;
    this.mostRows = mostRows;
    this.findings = findings;
  }

  /** Hands over each row that is not empty; a file that cannot be read on ends there, with a finding. */
  void read(InputStream stream, Consumer<CsvRow> consumer) {
    int number = 0;
    @Nullable List<@Nullable String> header = null;
    try (CsvReader<CsvRecord> records = records(stream)) {
      for (CsvRecord each : records) {
        number++;
        if (header == null) {
          header = header(each.getFields());
          if (findings.faulty()) {
            return;
          }
        } else if (number - 1 > mostRows) {
          findings.error(
              "TOO_MANY_ROWS", number, null, "A file has %d rows at most.".formatted(mostRows));
          return;
        } else {
          row(number, each.getFields(), header, consumer);
        }
      }
    } catch (CsvParseException e) {
      unreadable(number + 1, e.getCause());
    } catch (UncheckedIOException e) {
      unreadable(number + 1, e.getCause());
    } catch (IOException e) {
      unreadable(number + 1, e);
    }
    if (header == null && !findings.faulty()) {
      findings.error("C001", 1, null, "The file is empty.");
    }
  }

  private void unreadable(int row, @Nullable Throwable cause) {
    findings.error(
        "C001",
        row,
        null,
        cause instanceof CharacterCodingException
            ? "The file is not in UTF-8."
            : "From here on the file cannot be read as CSV: a quote is missing or misplaced, or a cell is too long.");
  }

  private void row(
      int number, List<String> fields, List<@Nullable String> header, Consumer<CsvRow> consumer) {
    if (fields.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (fields.size() > header.size()) {
      findings.error(
          "C001",
          number,
          null,
          "The row has %d cells and the header %d.".formatted(fields.size(), header.size()));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String column = header.get(i);
      if (column != null) {
        cells.put(column, CsvWriter.restored(fields.get(i)));
      }
    }
    consumer.accept(new CsvRow(number, cells));
  }

  /** The names of the columns; null for one that the table does not know. */
  private List<@Nullable String> header(List<String> names) {
    Map<String, CsvColumn> known = new HashMap<>();
    table.columns().forEach(column -> known.put(column.name(), column));
    List<@Nullable String> header = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (String sent : names) {
      String name = sent.strip();
      if (!met.add(name)) {
        findings.error("C002", 1, name, "Column %s is repeated.".formatted(name));
      }
      CsvColumn column = known.get(name);
      if (column == null && !name.isEmpty()) {
        findings.warning(
            "C003",
            1,
            name,
            "Column %s is not in the specification and was ignored.".formatted(name));
      }
      header.add(column == null ? null : name);
    }
    for (CsvColumn column : table.columns()) {
      if (column.needed() && !met.contains(column.name())) {
        findings.error("C002", 1, column.name(), "Column %s is missing.".formatted(column.name()));
      }
    }
    return header;
  }

  private static CsvReader<CsvRecord> records(InputStream stream) throws IOException {
    Reader reader =
        new InputStreamReader(
            stream,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    PushbackReader marked = new PushbackReader(reader, 1);
    int first = marked.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      marked.unread(first);
    }
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(
            CsvRecordHandler.builder().maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).build(),
            marked);
  }
}
