package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.warning;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.StaffLine;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * Roles that a service is expected to have (census.md 5.4, C304 to C308). They say nothing where a role of the section
 * is not known, because it may be the one that is missing, and nothing of a nil return.
 */
final class PresenceRules {

  static final Rule C304 =
      warning("C304", "Inpatient service without clinicians")
          .atSubmission()
          .says("No medical or nursing staff for an inpatient service.")
          .help(
              "Inpatient detoxification needs doctors or nurses. If another organisation employs them, say so; else add them,"
                  + " or check the settings in the header.")
          .when((checked, limits) ->
              expected(
                  checked,
                  delivers(checked) && hasSetting(checked, "INPATIENT_DETOX"),
                  role -> role.group() == RoleGroup.MED || role.group() == RoleGroup.NUR,
                  "medical or nursing staff"));

  static final Rule C305 =
      warning("C305", "No service lead")
          .atSubmission()
          .parameter("leastWte", "10", "fewest paid WTE of a provider that is expected to have one")
          .says("No service lead recorded.")
          .help(
              "A service of this size usually has a service lead (MGA01) or a team manager (MGA02) of its own. If one leads"
                  + " several services, share the post between their returns or explain it.")
          .when((checked, limits) ->
              expected(
                  checked,
                  isKind(checked, UnitKind.PROVIDER) && reaches(checked, limits),
                  role -> role.code().equals("MGA01") || role.code().equals("MGA02"),
                  "a service lead or team manager"));

  static final Rule C306 =
      warning("C306", "No young people's workers")
          .atSubmission()
          .says("No young people's workers in a young people's service.")
          .help(
              "A service for young people alone usually has workers in the role DAW03. Check their role, or the age range in"
                  + " the header.")
          .when((checked, limits) ->
              expected(
                  checked,
                  delivers(checked) && "YP".equals(checked.header().serviceAgeRange()),
                  role -> role.code().equals("DAW03"),
                  "young people's workers"));

  static final Rule C307 =
      warning("C307", "No drug and alcohol workers")
          .atSubmission()
          .parameter(
              "leastWte", "20", "fewest paid WTE of a provider that is expected to have some")
          .says("No drug and alcohol workers recorded.")
          .help(
              "A provider of this size usually has drug and alcohol workers. Check whether all staff were put into other"
                  + " roles.")
          .when((checked, limits) ->
              expected(
                  checked,
                  isKind(checked, UnitKind.PROVIDER) && reaches(checked, limits),
                  role -> role.group() == RoleGroup.DAW,
                  "drug and alcohol workers"));

  static final Rule C308 =
      warning("C308", "No peer roles")
          .atSubmission()
          .says("No peer roles recorded for a LERO.")
          .help(
              "Lived experience recovery organisations usually have paid or unpaid people in peer roles. Check the roles of"
                  + " sections B and C.")
          .when((checked, limits) ->
              isKind(checked, UnitKind.LERO)
                      && !anybody(checked.content().unpaidStaff(), PresenceRules::isPeer)
                  ? expected(checked, true, PresenceRules::isPeer, "peer roles, paid or unpaid")
                  : Stream.empty());

  static final List<Rule> ALL = List.of(C304, C305, C306, C307, C308);

  private PresenceRules() {}

  private static boolean isPeer(Role role) {
    return role.group() == RoleGroup.PEER;
  }

  private static Stream<Breach> expected(
      CheckedReturn checked, boolean applies, Predicate<Role> wanted, String expected) {
    return applies
            && !checked.perhapsNil()
            && hasStaff(checked)
            && !anybody(checked.content().staffInPost(), wanted)
        ? Stream.of(Breach.at(Section.B.pointer()).expected(expected))
        : Stream.empty();
  }

  private static boolean hasStaff(CheckedReturn checked) {
    Optional<Long> paid = checked.figures().paidPeople();
    Optional<Long> unpaid = checked.figures().unpaidPeople();
    return paid.isPresent()
        && paid.get() + unpaid.orElse(0L) > 0
        && (checked.content().unpaidStaff() == null || unpaid.isPresent())
        && checked.readable(Section.C.pointer());
  }

  /** Whether somebody in the lines has a wanted role, or may have one, because a role or a headcount is not known. */
  private static boolean anybody(
      @Nullable List<? extends StaffLine> lines, Predicate<Role> wanted) {
    return lines != null
        && lines.stream()
            .filter(line -> isSomebody(line.headcount()))
            .anyMatch(line -> Figures.role(line.role()).map(wanted::test).orElse(true));
  }

  private static boolean isSomebody(@Nullable Integer headcount) {
    return headcount == null || headcount > 0;
  }

  private static boolean reaches(CheckedReturn checked, Rule.Limits limits) {
    return checked.figures().paidWte().filter(wte -> limits.reaches(wte, "leastWte")).isPresent();
  }

  private static boolean hasSetting(CheckedReturn checked, String setting) {
    List<String> settings = checked.header().settings();
    return settings != null && settings.contains(setting);
  }

  private static boolean delivers(CheckedReturn checked) {
    return !isKind(checked, UnitKind.COMMISSIONER);
  }

  private static boolean isKind(CheckedReturn checked, UnitKind kind) {
    return checked.context().unitKind() == kind;
  }
}
