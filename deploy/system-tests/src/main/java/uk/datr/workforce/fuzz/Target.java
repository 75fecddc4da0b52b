package uk.datr.workforce.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.testkit.contract.ApiContract;
import uk.datr.workforce.testkit.contract.ApiOperation;

/**
 * An operation of a running service, as its OpenAPI document and its access matrix describe it.
 *
 * @param contract the document
 * @param service where the service is reached
 * @param operation what is called
 * @param jobs ids of the jobs that the matrix lets in
 */
record Target(ApiContract contract, URI service, ApiOperation operation, Set<String> jobs) {

  /** Operations of every service that hash all of an audit log or a projection. */
  private static final Set<String> READS_ALL = Set.of("verifyAudit", "readProjection");

  private static final int USUAL_PERCENT = 35;
  private static final int READS_ALL_PERCENT = 10;
  private static final int LONG_WORK_PERCENT = 0;

  Target {
    jobs = Set.copyOf(jobs);
  }

  /** Name in results: {@code census.saveReturn}. */
  String name() {
    return contract.name() + "." + operation.id();
  }

  /** Whether success starts work that goes on after the answer. */
  boolean longWork() {
    return operation.responses().containsKey(202);
  }

  /** How many of a hundred calls beyond the sweep are meant to succeed: few where success means much work. */
  int validPercent() {
    if (longWork()) {
      return LONG_WORK_PERCENT;
    }
    return READS_ALL.contains(operation.id()) ? READS_ALL_PERCENT : USUAL_PERCENT;
  }

  /** Whether success means much work: some that goes on after the answer, or some on all that is stored. */
  boolean costly() {
    return validPercent() < USUAL_PERCENT;
  }

  /** Every operation of every document in {@code docs/api}. */
  static List<Target> all(Path api, Platform platform) {
    Map<String, URI> addresses =
        Map.of(
            "census", platform.census(),
            "survey-people", platform.survey(),
            "calculator", platform.calculator(),
            "reporting", platform.reporting());
    List<Target> targets = new ArrayList<>();
    for (Path document : documents(api)) {
      String name = document.getFileName().toString().replace(".yaml", "");
      URI address = addresses.get(name);
      if (address == null) {
        throw new IllegalStateException("No service is known that speaks " + document);
      }
      ApiContract contract = ApiContract.read(name, document);
      Map<String, Set<String>> jobs = jobs(api.resolve("access").resolve(name + ".csv"));
      for (ApiOperation operation : contract.operations()) {
        targets.add(
            new Target(contract, address, operation, jobs.getOrDefault(operation.id(), Set.of())));
      }
    }
    return List.copyOf(targets);
  }

  private static List<Path> documents(Path api) {
    try (Stream<Path> files = Files.list(api)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, Set<String>> jobs(Path matrix) {
    try {
      List<String> lines = Files.readAllLines(matrix);
      String[] names = lines.getFirst().split(",", -1);
      Map<String, Set<String>> jobs = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Set<String> allowed = new HashSet<>();
        for (int i = 1; i < cells.length; i++) {
          if (cells[i].startsWith("2")) {
            allowed.add(names[i]);
          }
        }
        jobs.put(cells[0], allowed);
      }
      return jobs;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
