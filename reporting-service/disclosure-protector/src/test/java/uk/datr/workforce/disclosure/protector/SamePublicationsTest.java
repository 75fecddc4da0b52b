package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Shown;

/**
 * What is published of a problem, and the work it takes, stays the same from build to build and from machine to machine: a release that
 * is protected again hides the same cells (B6.4, step 6). Each line of the file holds a way, the seed of a random problem and what comes
 * of it. Another method may change the lines, and that is then a change that users of the releases are told of.
 *
 * <p>{@code -Dworkforce.publications.update=true} writes them anew, with the same ways and seeds.
 */
class SamePublicationsTest {

  private static final String FILE = "publications/same.txt";

  private static Stream<String> lines() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            SamePublicationsTest.class.getClassLoader().getResourceAsStream(FILE))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_problem_is_protected_as_it_was_before(String line) {
    assertThat(outcome(key(line))).isEqualTo(line);
  }

  @Test
  void every_way_and_every_kind_of_outcome_is_among_them() throws IOException {
    if (Boolean.getBoolean("workforce.publications.update")) {
      List<String> renewed = new ArrayList<>();
      lines().forEach(line -> renewed.add(outcome(key(line))));
      Files.writeString(
          Path.of("src/test/resources").resolve(FILE), String.join("\n", renewed) + "\n");
    }
    assertThat(lines().map(line -> line.substring(0, line.indexOf(' '))))
        .contains("whole", "blocks", "rounded");
    assertThat(lines()).anyMatch(line -> line.contains("impossible"));
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private static String outcome(String key) {
    String[] wayAndSeed = key.split(" ", -1);
    Problem problem = new RandomProblems(Long.parseLong(wayAndSeed[1])).any();
    Protector protector =
        switch (wayAndSeed[0]) {
          case "whole" -> Protector.exact(1);
          case "blocks" -> Protector.inPieces(1, new PartProtector.Pieces(30, 25));
          case "rounded" ->
              Protector.rounding(1, RoundingTest.toFive(new HashSet<>(problem.mustPublish())));
          default -> throw new IllegalArgumentException(key);
        };
    return key
        + ": "
        + switch (protector.protect(problem)) {
          case Protection.Impossible impossible ->
              "impossible "
                  + impossible.cells().stream()
                      .map(cell -> cell.cell() + "/" + cell.reader() + "/" + cell.reason())
                      .collect(Collectors.joining(" "));
          case Protection.Protected found ->
              String.format(
                  Locale.ROOT,
                  "%d parts, %d sensitive, %d further of weight %.6f, %d pivots, further hidden %s",
                  found.effort().parts(),
                  found.effort().sensitive(),
                  found.effort().secondary(),
                  found.effort().cost(),
                  found.effort().pivots(),
                  further(problem, found.publication().cells()));
        };
  }

  /** Cells hidden for the sake of others, in the order of the publication. */
  private static String further(Problem problem, Map<String, Shown> shown) {
    List<String> sensitive =
        problem.cells().stream().filter(problem.policy()::isSensitive).map(Cell::id).toList();
    return shown.entrySet().stream()
        .filter(cell -> cell.getValue() instanceof Shown.Hidden)
        .map(Map.Entry::getKey)
        .filter(id -> !sensitive.contains(id))
        .collect(Collectors.joining(" "));
  }
}
