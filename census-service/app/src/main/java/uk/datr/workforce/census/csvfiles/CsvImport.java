package uk.datr.workforce.census.csvfiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.problem.ProblemException;

/**
 * Reads a file into a table: all rows in one transaction, and with a single fault none. A row is entered or changed by its key;
 * what the file does not name stays. The file is taken in first, so that a slow sender keeps no transaction open.
 */
@ApplicationScoped
public class CsvImport {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int ROWS_REMEMBERED = 200;
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('workforce_csv_import', 0)) is null as got";

  private final ObjectMapper mapper;
  private final Database database;
  private final EntityManager entities;
  private final AuditLog audit;
  private final int mostRows;

  CsvImport(
      ObjectMapper mapper,
      Database database,
      EntityManager entities,
      AuditLog audit,
      @ConfigProperty(name = "workforce.census.csv-rows", defaultValue = "20000") int mostRows) {
    this.mapper = mapper;
    this.database = database;
    this.entities = entities;
    this.audit = audit;
    this.mostRows = mostRows;
  }

  /** Reads a file. */
  public CsvResult run(Act act, CsvTable table, InputStream file, CsvMode mode) {
    try {
      Path taken = Files.createTempFile("census-import-", ".csv");
      try {
        Files.copy(file, taken, StandardCopyOption.REPLACE_EXISTING);
        return QuarkusTransaction.requiringNew()
            .timeout((int) LONGEST.toSeconds())
            .call(() -> read(act, table, taken, mode));
      } catch (NotStored rolledBack) {
        return rolledBack.result;
      } finally {
        Files.deleteIfExists(taken);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvResult read(Act act, CsvTable table, Path file, CsvMode mode) throws IOException {
    database.list(ONE_AT_A_TIME, row -> row.truth("got"));
    FileFindings findings = new FileFindings(table);
    Reading reading = new Reading(act, table, findings);
    try (InputStream stream = Files.newInputStream(file)) {
      new CsvRows(table, mostRows, findings).read(stream, reading::take);
    }
    reading.takeLater();
    if (findings.faulty()) {
      throw new NotStored(findings.faults());
    }
    CsvResult done = new CsvResult.Done(reading.report(mode == CsvMode.STORE));
    if (mode == CsvMode.REHEARSE) {
      throw new NotStored(done);
    }
    audit.append(act, "file-imported", "csv-table", table.name(), null, reading.counts());
    return done;
  }

  /** Ends the transaction so that nothing of it stays. */
  private static final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves this class
    private final CsvResult result;

    NotStored(CsvResult result) {
      super("Nothing of the file is stored.", null, false, false);
      this.result = result;
    }
  }

  /** One reading of one file. */
  private final class Reading {

    private final Act act;
    private final CsvTable table;
    private final FileFindings findings;
    private final Map<List<String>, Integer> met = new HashMap<>();
    private List<CsvRow> later = new ArrayList<>();
    private int read;
    private int created;
    private int changed;
    private int unchanged;

    Reading(Act act, CsvTable table, FileFindings findings) {
      this.act = act;
      this.table = table;
      this.findings = findings;
    }

    void take(CsvRow row) {
      read++;
      List<String> key = table.key().stream().map(row::cell).toList();
      Integer before =
          key.stream().anyMatch(String::isEmpty) ? null : met.putIfAbsent(key, row.number());
      if (before != null) {
        findings.error(
            "C013",
            row.number(),
            table.key().getFirst(),
            "Row %d is about the same.".formatted(before));
        return;
      }
      if (!put(row)) {
        later.add(row);
      }
    }

    /** Rows that follow from others, as long as each round lets one in; then they say themselves what they miss. */
    void takeLater() {
      while (!later.isEmpty()) {
        List<CsvRow> waiting = later;
        later = new ArrayList<>();
        for (CsvRow row : waiting) {
          if (!put(row)) {
            later.add(row);
          }
        }
        if (later.size() == waiting.size()) {
          later.forEach(row ->
              findings.error(
                  "NOT_ALLOWED",
                  row.number(),
                  null,
                  "The row follows from one that is neither in the file, without a fault, nor in the register; or rows follow from each other in a circle."));
          return;
        }
      }
    }

    private boolean put(CsvRow row) {
      RowOutcome outcome;
      try {
        outcome = table.put(act, json(row));
      } catch (ProblemException e) {
        outcome = new RowOutcome.Refused(e.findings());
      }
      switch (outcome) {
        case RowOutcome.Created(var said) -> {
          created++;
          findings.about(row, said);
        }
        case RowOutcome.Changed(var said) -> {
          changed++;
          findings.about(row, said);
        }
        case RowOutcome.Unchanged(var said) -> {
          unchanged++;
          findings.about(row, said);
        }
        case RowOutcome.Refused(var faults) -> findings.about(row, faults);
        case RowOutcome.Later() -> {
          return false;
        }
      }
      if (row.number() % ROWS_REMEMBERED == 0) {
        // Otherwise each row would be compared with all before it.
        entities.flush();
        entities.clear();
      }
      return true;
    }

    private ObjectNode json(CsvRow row) {
      ObjectNode json = mapper.createObjectNode();
      for (CsvColumn column : table.columns()) {
        String cell = row.cell(column.name());
        if (cell.isEmpty()) {
          continue;
        }
        switch (column.cells()) {
          case TEXT -> json.put(column.name(), cell);
          case TEXTS -> {
            ArrayNode texts = json.putArray(column.name());
            for (String text : cell.strip().split("\\s+", -1)) {
              texts.add(text);
            }
          }
          case TRUTH -> {
            switch (cell) {
              case "true", "TRUE" -> json.put(column.name(), true);
              case "false", "FALSE" -> json.put(column.name(), false);
              default -> json.put(column.name(), cell);
            }
          }
          case SHOWN -> {}
        }
      }
      return json;
    }

    Map<String, Object> counts() {
      return Map.of("read", read, "created", created, "changed", changed);
    }

    CsvReport report(boolean stored) {
      return new CsvReport(
          table.name(),
          stored,
          read,
          created,
          changed,
          unchanged,
          findings.warningCount(),
          findings.warnings());
    }
  }
}
