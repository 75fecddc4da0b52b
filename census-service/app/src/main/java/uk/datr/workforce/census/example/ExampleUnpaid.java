package uk.datr.workforce.census.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the unpaid people: as many as the published share says, spread by their WTE. A unit that had some the year
 * before seldom has half as many more, or fewer by half, as would have to be explained (C412).
 */
final class ExampleUnpaid {
  /** People by whom a unit's number may change whatever it was. */
  private static final long FREE = 4;

  private ExampleUnpaid() {}

  /**
   * People of every unpaid line.
   *
   * @param share unpaid people in all people
   * @param before unpaid people of the year before by service, where they are known and can be compared
   */
  static Map<ExampleStaffLine, Long> people(
      ExampleWorkforce now, double share, Map<ExampleService, Long> before) {
    List<ExampleService> services =
        now.answered().stream().filter(service -> !unpaid(now, service).isEmpty()).toList();
    long paid =
        now.answered().stream()
            .flatMap(service -> now.lines(service).stream())
            .filter(ExampleStaffLine::paid)
            .mapToLong(ExampleStaffLine::people)
            .sum();
    double[] weights = new double[services.size()];
    double wte = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = wte(unpaid(now, services.get(i)));
      wte += weights[i];
    }
    long all = Math.round(paid * share / (1 - share));
    long[] least = new long[weights.length];
    long[] most = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      ExampleService service = services.get(i);
      long fewest = unpaid(now, service).stream().mapToLong(ExampleStaffLine::fewest).sum();
      Long last = before.get(service);
      least[i] = Math.max(fewest, least(last));
      most[i] = Math.max(least[i], most(last, weights[i] / wte * all));
    }
    long[] people = ExampleAllocation.between(all, weights, least, most);
    Map<ExampleStaffLine, Long> byLine = new HashMap<>();
    for (int i = 0; i < people.length; i++) {
      share(people[i], unpaid(now, services.get(i)), byLine);
    }
    return byLine;
  }

  private static long least(@Nullable Long before) {
    return before == null ? 0 : Math.min(before - FREE, before / 2 + 1);
  }

  private static long most(@Nullable Long before, double expected) {
    return before == null
        ? Math.round(expected * 1.5) + FREE
        : Math.max(before + FREE, (before * 3 - 1) / 2);
  }

  private static void share(
      long people, List<ExampleStaffLine> lines, Map<ExampleStaffLine, Long> byLine) {
    long[] parts =
        ExampleAllocation.allocate(
            people,
            lines.stream().mapToDouble(ExampleStaffLine::hundredths).toArray(),
            lines.stream().mapToLong(ExampleStaffLine::fewest).toArray());
    for (int i = 0; i < parts.length; i++) {
      byLine.put(Objects.requireNonNull(lines.get(i)), parts[i]);
    }
  }

  private static List<ExampleStaffLine> unpaid(ExampleWorkforce now, ExampleService service) {
    return now.lines(service).stream().filter(line -> !line.paid()).toList();
  }

  private static double wte(List<ExampleStaffLine> lines) {
    return lines.stream().mapToDouble(ExampleStaffLine::hundredths).sum();
  }
}
