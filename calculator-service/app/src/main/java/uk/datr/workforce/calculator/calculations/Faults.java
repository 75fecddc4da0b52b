package uk.datr.workforce.calculator.calculations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Puts what the schema and what the engine say about the same JSON together, so that one fault is one finding: of a value
 * that could not be read, the schema speaks, since the engine did not see it; of all others the engine speaks, since its
 * codes and words are those of the specification (B6).
 */
public final class Faults {

  private static final Set<String> UNREAD =
      Set.of(FindingCodes.WRONG_TYPE, FindingCodes.WRONG_FORMAT, FindingCodes.UNKNOWN_FIELD);

  private Faults() {}

  /**
   * All faults, those of the schema first.
   *
   * @param shape faults of the schema
   * @param absurd among them, pointers to numbers that were too large to be read
   * @param rules faults that the engine found
   */
  public static List<Finding> merged(List<Finding> shape, Set<String> absurd, List<Finding> rules) {
    Set<String> unread =
        shape.stream()
            .filter(fault ->
                UNREAD.contains(fault.ruleId())
                    || absurd.contains(pointer(fault))
                    || isMissedBySchemaAlone(fault, rules))
            .map(Faults::pointer)
            .collect(Collectors.toSet());
    List<Finding> kept =
        rules.stream()
            .filter(fault -> unread.stream().noneMatch(place -> within(pointer(fault), place)))
            .toList();
    Set<String> told = kept.stream().map(Faults::pointer).collect(Collectors.toSet());
    return Stream.concat(
            shape.stream()
                .filter(fault -> unread.contains(pointer(fault)) || !told.contains(pointer(fault))),
            kept.stream())
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isMissedBySchemaAlone(Finding fault, List<Finding> rules) {
    return fault.ruleId().equals(FindingCodes.MISSING)
        && rules.stream().noneMatch(rule -> pointer(rule).equals(pointer(fault)));
  }

  private static String pointer(Finding fault) {
    return String.valueOf(fault.pointer());
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }

  /** Faults of the engine, of a part of the body that stands at a pointer. */
  public static List<Finding> told(
      List<uk.datr.workforce.calculator.engine.check.Finding> faults, String at) {
    return faults.stream()
        .map(fault -> Finding.error(fault.code().name(), at + fault.pointer(), fault.message()))
        .toList();
  }
}
