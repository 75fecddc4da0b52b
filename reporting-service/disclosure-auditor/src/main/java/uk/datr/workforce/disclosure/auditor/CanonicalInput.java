package uk.datr.workforce.disclosure.auditor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Shown;

/**
 * The fingerprint of what was audited. Order and layout of the files change nothing in it; everything that means
 * something does. Names hold no control characters, so that tabs and line ends divide them for certain.
 */
public final class CanonicalInput {

  private CanonicalInput() {}

  /** SHA-256 of problem and publication, in hexadecimal digits. */
  public static String sha256(Problem problem, Publication publication) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines(problem, publication)) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static List<String> lines(Problem problem, Publication publication) {
    Policy policy = problem.policy();
    List<String> lines = new ArrayList<>();
    lines.add(line("policy", policy.threshold(), policy.zerosPublished(), policy.minWidth()));
    List<String> rest = new ArrayList<>();
    problem
        .cells()
        .forEach(cell ->
            rest.add(
                line(
                    "cell",
                    cell.id(),
                    cell.value(),
                    cell.kind(),
                    cell.sensitivity(),
                    cell.needWidth().map(Object::toString).orElse(""),
                    cell.unpublished())));
    problem
        .equations()
        .forEach(
            equation -> rest.add(line("equation", equation.total(), sorted(equation.parts()))));
    problem
        .insiders()
        .forEach(insider ->
            rest.add(
                line(
                    "insider",
                    insider.name(),
                    insider.group().orElse(""),
                    sorted(insider.knows()))));
    problem.mustPublish().forEach(id -> rest.add(line("must publish", id)));
    List<Ratio> ratios = new ArrayList<>(problem.ratios());
    ratios.addAll(publication.ratios());
    ratios.forEach(ratio ->
        rest.add(
            line("ratio", ratio.num(), ratio.den(), ratio.scale(), ratio.shown(), ratio.dp())));
    problem
        .limits()
        .forEach(limit -> rest.add(line("limit", limit.cell(), limit.times(), limit.of())));
    for (Map.Entry<String, Shown> cell : new TreeMap<>(publication.cells()).entrySet()) {
      rest.add(
          switch (cell.getValue()) {
            case Shown.Value(var value) -> line("shown", cell.getKey(), value);
            case Shown.Hidden _ -> line("hidden", cell.getKey());
            case Shown.Between(var low, var high) -> line("between", cell.getKey(), low, high);
          });
    }
    rest.stream().distinct().sorted().forEach(lines::add);
    return lines;
  }

  private static String sorted(List<String> ids) {
    return String.join("\t", ids.stream().sorted().toList());
  }

  private static String line(Object... fields) {
    List<String> texts = new ArrayList<>();
    for (Object field : fields) {
      texts.add(field.toString());
    }
    return String.join("\t", texts);
  }
}
