package uk.datr.workforce.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Job;

/** The access matrix as it is checked in: a row an operation, a column a job, and one for somebody without a token. */
final class AccessTable {

  private static final String ANONYMOUS = "anonymous";

  private static final List<String> HEADER =
      Stream.of(
              Stream.of("operationId"),
              Arrays.stream(Job.values()).map(Job::id),
              Stream.of(ANONYMOUS))
          .flatMap(names -> names)
          .toList();

  private final Map<String, List<Cell>> rows;

  private AccessTable(Map<String, List<Cell>> rows) {
    this.rows = rows;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException when a column, a row or a cell is not as it has to be
   */
  static AccessTable read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AccessTable parse(List<String> lines) {
    if (lines.isEmpty() || !List.of(lines.getFirst().split(",", -1)).equals(HEADER)) {
      throw new IllegalArgumentException("The first line has to be " + String.join(",", HEADER));
    }
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      if (fields.length != HEADER.size() || rows.containsKey(fields[0])) {
        throw new IllegalArgumentException("This row repeats another or has gaps: " + line);
      }
      List<Cell> cells = new ArrayList<>();
      for (int i = 1; i < fields.length; i++) {
        cells.add(Cell.of(fields[0], Job.find(HEADER.get(i)).orElse(null), fields[i]));
      }
      rows.put(fields[0], List.copyOf(cells));
    }
    return new AccessTable(rows);
  }

  List<String> operations() {
    return List.copyOf(rows.keySet());
  }

  List<Cell> cells(String operation) {
    return Optional.ofNullable(rows.get(operation)).orElseThrow();
  }

  /**
   * What somebody is answered.
   *
   * @param job null for somebody without a token
   * @param own status for things of the own organisation
   * @param other status for things of another; the same as {@code own} where the cell says one status
   */
  record Cell(String operation, @Nullable Job job, int own, int other) {

    private static Cell of(String operation, @Nullable Job job, String text) {
      String[] statuses = text.strip().split("/", -1);
      boolean atOrganisations = job != null && !job.kinds().isEmpty();
      try {
        if (statuses.length == 1 || (statuses.length == 2 && atOrganisations)) {
          return new Cell(
              operation,
              job,
              Integer.parseInt(statuses[0]),
              Integer.parseInt(statuses[statuses.length - 1]));
        }
      } catch (NumberFormatException e) {
        // Said below for every cell that is not a status.
      }
      throw new IllegalArgumentException(
          "The cell of "
              + operation
              + " for "
              + (job == null ? ANONYMOUS : job.id())
              + " is not a status, or two for a job at organisations: "
              + text);
    }

    /** The calls that prove the cell: a job at organisations is tried with own and with foreign things. */
    List<Visitor> visitors() {
      Visitor own = new Visitor(job, Visitor.Organisation.OWN);
      return job == null || job.kinds().isEmpty()
          ? List.of(own)
          : List.of(own, new Visitor(job, Visitor.Organisation.OTHER));
    }

    int expected(Visitor visitor) {
      return visitor.outsideScope() ? other : own;
    }
  }
}
