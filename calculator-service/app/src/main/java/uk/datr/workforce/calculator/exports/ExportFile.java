package uk.datr.workforce.calculator.exports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import uk.datr.workforce.kit.csv.CsvWriter;
import uk.datr.workforce.kit.ods.OdsWriter;

/** Tables as a file. In CSV a text that begins like a formula gets an apostrophe; in a spreadsheet texts are texts. */
public final class ExportFile {

  /** The media type of CSV. */
  public static final String CSV = "text/csv";

  /** The media type of spreadsheets. */
  public static final String ODS = OdsWriter.MEDIA_TYPE;

  /** What the name of an answered file is about. */
  public static final String DISPOSITION = "A name for the file.";

  private ExportFile() {}

  /**
   * The answer with a file.
   *
   * @param name of the file, without what follows the dot
   * @param tables all of them; CSV has the first alone
   */
  public static Response of(ExportFormat format, String name, List<Table> tables) {
    byte[] bytes =
        switch (format) {
          case CSV -> csv(tables.getFirst());
          case ODS -> ods(tables);
        };
    String type =
        switch (format) {
          case CSV -> CSV + ";charset=UTF-8;header=present";
          case ODS -> ODS;
        };
    return Response.ok(bytes, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\""
                .formatted(name, format.name().toLowerCase(Locale.ROOT)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  static byte[] csv(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      CsvWriter csv = new CsvWriter(writer);
      csv.row(table.headings());
      for (var row : table.rows()) {
        csv.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] ods(List<Table> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OdsWriter ods = new OdsWriter(bytes)) {
      for (Table table : tables) {
        ods.sheet(table.name());
        ods.heading(table.headings());
        for (var row : table.rows()) {
          ods.row(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
