package uk.datr.workforce.census.csvfiles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface CsvSink {

  /** Takes a row, with its cells in the order of the columns; null for an empty one. */
  void row(List<? extends @Nullable Object> cells);
}
