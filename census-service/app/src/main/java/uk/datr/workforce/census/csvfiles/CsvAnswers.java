package uk.datr.workforce.census.csvfiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.csv.CsvWriter;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Tables as answers. */
@ApplicationScoped
public class CsvAnswers {

  /** The media type of a file. */
  public static final String CSV = "text/csv";

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Problems problems;

  CsvAnswers(Problems problems) {
    this.problems = problems;
  }

  /** The rows of a table that lie in a scope, handed on as the database hands them out. */
  public Response file(CsvTable table, Scope scope) {
    StreamingOutput body = stream -> write(table, scope, stream);
    return Response.ok(body, CSV + ";charset=UTF-8;header=present")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.csv\"".formatted(table.name()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** What became of an import. */
  public Response of(CsvResult result) {
    return switch (result) {
      case CsvResult.Done(CsvReport report) -> Response.ok(report).build();
      case CsvResult.Faulty(int total, var findings) ->
          problems.response(
              ProblemType.VALIDATION_FAILED,
              "The file has %d faults, and nothing of it was stored.".formatted(total),
              findings);
    };
  }

  private static void write(CsvTable table, Scope scope, OutputStream stream) {
    QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .run(() -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          CsvWriter csv = new CsvWriter(writer);
          try {
            csv.row(table.columns().stream().map(CsvColumn::name).toList());
            table.export(
                scope,
                cells -> {
                  try {
                    csv.row(cells);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
            writer.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
