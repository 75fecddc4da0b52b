package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;

/** Section F of a collection: who works full time and part time, by contract type. */
final class ExamplePatterns {
  private static final List<String> CODES = List.of("FULL_TIME", "PART_TIME", "VARIABLE", "NK");

  /** The people of one contract type in one return. */
  private record Group(ExampleService service, String basis, long people) {

    /** Temporary staff varies, most others work full time. */
    double[] weights() {
      double unknown = people < ExamplePeople.SOMEBODY_UNKNOWN ? 0 : 0.01;
      double full = ExampleChance.between(0.62, 0.8, "full time", basis, service.key());
      return switch (basis) {
        case "BANK", "ZERO_HOURS" -> new double[] {0, 0.1, 0.9, 0};
        case "SELF_EMPLOYED" -> new double[] {0, 0.6, 0.4, 0};
        case "APPRENTICE" -> new double[] {0.9, 0.1, 0, 0};
        default -> new double[] {full, 1 - full, 0.005, unknown};
      };
    }
  }

  private final Map<ExampleService, List<Pattern>> lines = new HashMap<>();

  /**
   * @param answers every return of the collection that has staff
   * @param fullTime share of all paid people
   */
  ExamplePatterns(List<ExampleAnswer> answers, double fullTime) {
    List<Group> groups = answers.stream().flatMap(answer -> groups(answer).stream()).toList();
    long[][] counts =
        ExampleShares.of(
            groups.stream().mapToLong(Group::people).toArray(),
            groups.stream().map(Group::weights).toArray(double[][]::new),
            ExampleShares.national(CODES, Map.of(CODES.getFirst(), fullTime)));
    for (int group = 0; group < counts.length; group++) {
      add(groups.get(group), counts[group]);
    }
  }

  /** The lines of a return. */
  List<Pattern> of(ExampleAnswer answer) {
    return lines.getOrDefault(answer.service(), List.of());
  }

  private void add(Group group, long[] counts) {
    List<Pattern> all = lines.computeIfAbsent(group.service(), _ -> new ArrayList<>());
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        all.add(new Pattern(group.basis(), CODES.get(code), Math.toIntExact(counts[code])));
      }
    }
  }

  private static List<Group> groups(ExampleAnswer answer) {
    Map<String, Long> byBasis = new TreeMap<>();
    answer
        .paid()
        .forEach(line ->
            byBasis.merge(
                Objects.requireNonNull(line.basis()), ExampleAnswer.people(line), Long::sum));
    return byBasis.entrySet().stream()
        .map(one -> new Group(answer.service(), one.getKey(), one.getValue()))
        .toList();
  }
}
