package uk.datr.workforce.calculator.exports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an export.
 *
 * @param name of the sheet
 * @param headings names of the columns
 * @param rows numbers, truth values and texts; null where nothing is known
 */
public record Table(
    String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {

  /** Keeps its own copies. */
  public Table {
    headings = List.copyOf(headings);
    rows = Collections.unmodifiableList(new ArrayList<>(rows));
  }
}
