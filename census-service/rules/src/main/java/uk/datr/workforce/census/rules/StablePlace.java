package uk.datr.workforce.census.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;

/**
 * Names a place of a return by what its line is about instead of by the line's position: {@code
 * /staffInPost/DAW01,PERMANENT/wte} for {@code /staffInPost/3/wte}. It stays the same when lines are sent in another order
 * and from year to year.
 */
public final class StablePlace {

  private StablePlace() {}

  /** The place of a JSON pointer into a return; pointers that lead to no line of roles stay as they are. */
  public static String of(ReturnContent content, String pointer) {
    String[] steps = pointer.split("/", -1);
    if (steps.length < 3 || !PointerOrder.isIndex(steps[2])) {
      return pointer;
    }
    return Stream.of(Section.values())
        .filter(section -> section.field().equals(steps[1]))
        .findFirst()
        .map(content::lines)
        .flatMap(lines -> line(lines, steps[2]))
        .map(StablePlace::key)
        .filter(key -> !key.isEmpty())
        .map(key -> replaced(steps, key))
        .orElse(pointer);
  }

  private static Optional<Object> line(List<?> lines, String index) {
    return index.length() < 7 && Integer.parseInt(index) < lines.size()
        ? Optional.of(lines.get(Integer.parseInt(index)))
        : Optional.empty();
  }

  private static String key(Object line) {
    return switch (line) {
      case StaffInPost paid -> join(paid.role(), paid.basis());
      case UnpaidStaff unpaid -> join(unpaid.role(), unpaid.kind());
      case Vacancy vacancy -> join(vacancy.role());
      case Flow flow -> join(flow.role());
      case Caseload caseload -> join(caseload.role());
      default -> "";
    };
  }

  private static String join(@Nullable String... parts) {
    return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String replaced(String[] steps, String key) {
    String[] stable = steps.clone();
    stable[2] = key;
    return String.join("/", stable);
  }
}
