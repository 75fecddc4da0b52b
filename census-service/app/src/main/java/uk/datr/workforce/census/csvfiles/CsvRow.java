package uk.datr.workforce.census.csvfiles;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param number the header is 1, as spreadsheets count
 * @param cells by column, as they were before the export made them harmless; only columns that the table knows
 */
record CsvRow(int number, Map<String, String> cells) {

  CsvRow {
    cells = Map.copyOf(cells);
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
