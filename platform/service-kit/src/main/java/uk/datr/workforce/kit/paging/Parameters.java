package uk.datr.workforce.kit.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/** Reads parameters that are more than a text, and says which one cannot be read. */
public final class Parameters {

  private Parameters() {}

  /**
   * An instant with its offset, as in {@code 2026-11-22T10:15:30Z}.
   *
   * @throws ProblemException 422 when it is none
   */
  public static @Nullable Instant instant(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw refused(
          "WRONG_FORMAT",
          "Parameter " + name + ": an instant with its offset, such as 2026-11-22T10:15:30Z.");
    }
  }

  /**
   * One of the constants of an enum, by its name.
   *
   * @throws ProblemException 422 when it is none of them
   */
  public static <E extends Enum<E>> @Nullable E constant(
      String name, Class<E> type, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            refused(
                "NOT_ALLOWED",
                "Parameter "
                    + name
                    + ": one of "
                    + Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()
                    + "."));
  }

  /** The id in a path; null when the text is no id, so that there is nothing at that address. */
  public static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static ProblemException refused(String rule, String message) {
    return new ProblemException(
        ProblemType.VALIDATION_FAILED, "1 error was found.", List.of(Finding.error(rule, message)));
  }
}
