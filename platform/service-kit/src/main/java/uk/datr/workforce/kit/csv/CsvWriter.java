package uk.datr.workforce.kit.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of CSV as RFC 4180 has it, line by line. A text that a spreadsheet could take for a formula gets an
 * apostrophe in front, and one that only looks as if it had got one gets another, so that {@link #restored} gives back what was
 * written; numbers and truth values are written as they are, and what is not known stays empty.
 */
public final class CsvWriter {

  /** What a formula begins with, in the forms that spreadsheets know, and what they skip before it. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "'*(?:[\\s\\p{Cntrl}\\u00A0\\uFEFF]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*)",
          Pattern.DOTALL);

  private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private static final String END_OF_ROW = "\r\n";

  private final Writer writer;

  /** Writes to this writer, which stays open. */
  public CsvWriter(Writer writer) {
    this.writer = writer;
  }

  /** A text as it was before it was written: without the apostrophe that made it harmless. */
  public static String restored(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** Writes a row. */
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (Iterator<? extends @Nullable Object> cell = cells.iterator(); cell.hasNext(); ) {
      writer.write(cell(cell.next()));
      if (cell.hasNext()) {
        writer.write(',');
      }
    }
    writer.write(END_OF_ROW);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> text(value.toString());
    };
  }

  private static String text(String text) {
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return TO_BE_QUOTED.matcher(harmless).find()
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
