package uk.datr.workforce.calculator.engine.parameterset;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a parameter set.
 *
 * @param major changes with a code, a method or a formula
 * @param minor changes with a value
 * @param patch changes with a text
 */
public record SetVersion(int major, int minor, int patch) implements Comparable<SetVersion> {

  /** The first version of a set. */
  public static final SetVersion FIRST = new SetVersion(1, 0, 0);

  private static final Pattern TEXT =
      Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

  /** Reads {@code major.minor.patch}, or nothing. */
  public static @Nullable SetVersion parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? new SetVersion(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)))
        : null;
  }

  /** The next version by the weightiest change. */
  public SetVersion next(ChangeWeight weight) {
    return switch (weight) {
      case MAJOR -> new SetVersion(major + 1, 0, 0);
      case MINOR -> new SetVersion(major, minor + 1, 0);
      case PATCH -> new SetVersion(major, minor, patch + 1);
    };
  }

  @Override
  public int compareTo(SetVersion other) {
    return Comparator.comparingInt(SetVersion::major)
        .thenComparingInt(SetVersion::minor)
        .thenComparingInt(SetVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
