package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.datr.workforce.stack.Repository;

/** Every operation of every service has rows in the access matrix, and the matrix names no operation that is gone. */
final class OperationRows {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final Path api;

  OperationRows(Repository repository) {
    this.api = repository.root().resolve("docs/api");
  }

  List<Point> points() {
    return List.of(new Point("every operation is in the access matrix", this::rows));
  }

  private String rows() {
    int operations = 0;
    int rows = 0;
    List<Path> documents = documents();
    require(documents.size() == 4, "Expected four OpenAPI documents, found " + documents);
    for (Path document : documents) {
      Set<String> ids = operations(document);
      String service = document.getFileName().toString().replace(".yaml", "");
      List<String> lines = lines(api.resolve("access").resolve(service + ".csv"));
      Set<String> named =
          lines.stream().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
      require(
          named.equals(ids),
          service + ": operations " + ids + ", but the matrix has rows for " + named);
      operations += ids.size();
      rows += lines.size() - 1;
    }
    return operations + " operations of " + documents.size() + " services, " + rows + " rows";
  }

  private List<Path> documents() {
    try (Stream<Path> files = Files.list(api)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Set<String> operations(Path document) {
    try {
      Set<String> ids = new TreeSet<>();
      for (JsonNode path : new YAMLMapper().readTree(document.toFile()).path("paths")) {
        path.properties().stream()
            .filter(operation -> METHODS.contains(operation.getKey()))
            .map(operation -> operation.getValue().path("operationId").asText())
            .forEach(ids::add);
      }
      return ids;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException absent) {
      throw new JourneyException("No access matrix " + table, absent);
    }
  }
}
