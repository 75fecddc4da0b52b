package uk.datr.workforce.census.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;

/**
 * A line with its place in the body as it was sent.
 *
 * @param index position in the section, from 0
 */
record Placed<L extends ReturnContent.Line>(Section section, int index, L line) {

  /** Lines in order of their keys, so that a finding's place does not depend on the order in which they were sent. */
  static final Comparator<Placed<? extends ReturnContent.Line>> BY_KEY =
      Comparator.comparing((Placed<? extends ReturnContent.Line> placed) ->
              String.join(" ", placed.key().orElse(List.of())))
          .thenComparing(placed -> placed.line().toString());

  String pointer() {
    return section.pointer() + "/" + index;
  }

  String pointer(String field) {
    return pointer() + "/" + field;
  }

  /** What may occur once: section and role, in B and C also basis or kind; empty when part of it is missing. */
  Optional<List<String>> key() {
    String role = line.role();
    if (role == null) {
      return Optional.empty();
    }
    return switch (line) {
      case StaffInPost paid -> key(role, paid.basis());
      case UnpaidStaff unpaid -> key(role, unpaid.kind());
      case Vacancy _, Flow _ -> Optional.of(List.of(section.name(), role));
    };
  }

  private Optional<List<String>> key(String role, @Nullable String second) {
    return second == null ? Optional.empty() : Optional.of(List.of(section.name(), role, second));
  }
}
