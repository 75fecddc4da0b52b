package uk.datr.workforce.census.csvfiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.access.Act;

/** A table that can be written to and read from a CSV file. */
public interface CsvTable {

  /** Name of the table, and of its file before {@code .csv}. */
  String name();

  /** Its columns in their order. */
  List<CsvColumn> columns();

  /** The columns that say which thing a row is about; a file names each once. */
  List<String> key();

  /** Hands out the rows that lie in a scope, in a total order, in one pass. */
  void export(Scope scope, CsvSink sink);

  /**
   * Enters or changes what a row says, in the caller's transaction.
   *
   * @param row the columns of the row that are not empty
   */
  RowOutcome put(Act act, ObjectNode row);
}
