package uk.datr.workforce.census.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders JSON pointers as a reader of the return meets them: by section, then by line, then by field. */
enum PointerOrder implements Comparator<String> {
  INSTANCE;

  private static final List<String> SECTIONS =
      Stream.of(Section.values()).map(Section::field).toList();

  @Override
  public int compare(String one, String other) {
    String[] left = one.split("/", -1);
    String[] right = other.split("/", -1);
    return IntStream.range(0, Math.min(left.length, right.length))
        .map(depth ->
            depth == 1 ? bySection(left[1], right[1]) : bySegment(left[depth], right[depth]))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(Integer.compare(left.length, right.length));
  }

  private static int bySection(String one, String other) {
    return Integer.compare(SECTIONS.indexOf(one), SECTIONS.indexOf(other));
  }

  private static int bySegment(String one, String other) {
    return isIndex(one) && isIndex(other)
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }

  static boolean isIndex(String segment) {
    return !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
  }
}
