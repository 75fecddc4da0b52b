package uk.datr.workforce.census.example;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.Figures;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.Roles;

/**
 * A return of sections A to E, from which the other sections follow.
 *
 * @param service the service that answers
 * @param content sections A to E
 */
record ExampleAnswer(ExampleService service, ReturnContent content) {

  /** Whether there is nobody whom the other sections could describe. */
  boolean nil() {
    return content.nil();
  }

  /** The lines of section B. */
  List<StaffInPost> paid() {
    return Objects.requireNonNullElse(content.staffInPost(), List.of());
  }

  /** People of section B in roles that are picked. */
  long people(Predicate<Role> picked) {
    return paid().stream()
        .filter(line -> picked.test(role(line)))
        .mapToLong(ExampleAnswer::people)
        .sum();
  }

  /** People of section B. */
  long people() {
    return people(_ -> true);
  }

  /** WTE of section B in roles that are picked, in hundredths. */
  long hundredths(Predicate<Role> picked) {
    return paid().stream()
        .filter(line -> picked.test(role(line)))
        .mapToLong(ExampleAnswer::hundredths)
        .sum();
  }

  /** People of section C; none where the section is not asked. */
  long unpaid() {
    return Stream.ofNullable(content.unpaidStaff())
        .flatMap(List::stream)
        .map(UnpaidStaff::headcount)
        .filter(Objects::nonNull)
        .mapToLong(Integer::longValue)
        .sum();
  }

  /** Joiners less leavers: people who must be new in their posts. */
  long stayed() {
    Figures figures = new Figures(content);
    return figures.joiners().orElse(0L) - figures.leavers().orElse(0L);
  }

  /** The regulated and other roles of section B, in order, each once. */
  List<Role> roles() {
    return paid().stream().map(ExampleAnswer::role).distinct().toList();
  }

  static Role role(StaffInPost line) {
    return Roles.load().find(Objects.requireNonNull(line.role())).orElseThrow();
  }

  static long people(StaffInPost line) {
    return Objects.requireNonNull(line.headcount());
  }

  static long hundredths(StaffInPost line) {
    return Objects.requireNonNull(line.wte()).movePointRight(2).longValueExact();
  }
}
