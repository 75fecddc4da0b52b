package uk.datr.workforce.census.csvfiles;

/**
 * A column of a table.
 *
 * @param name as in the header and in JSON
 * @param cells what its cells hold
 * @param needed whether a file without it cannot be read
 * @param expected what a cell has to be, in words
 */
public record CsvColumn(String name, Cells cells, boolean needed, String expected) {

  /** What cells hold. */
  public enum Cells {
    TEXT,
    /** Texts with spaces between. */
    TEXTS,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** Written for people; not read. */
    SHOWN
  }

  /** A text that a file has to have. */
  public static CsvColumn needed(String name, String expected) {
    return new CsvColumn(name, Cells.TEXT, true, expected);
  }

  /** A text that a file may leave away. */
  public static CsvColumn optional(String name, String expected) {
    return new CsvColumn(name, Cells.TEXT, false, expected);
  }

  /** Several texts. */
  public static CsvColumn texts(String name, boolean needed, String expected) {
    return new CsvColumn(name, Cells.TEXTS, needed, expected);
  }

  /** A truth value that a file may leave away. */
  public static CsvColumn truth(String name) {
    return new CsvColumn(name, Cells.TRUTH, false, "true, false or empty");
  }

  /** What the export shows and an import passes over. */
  public static CsvColumn shown(String name) {
    return new CsvColumn(name, Cells.SHOWN, false, "");
  }
}
