package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.Roles;

/** Completeness (census.md 5.2): what is missing. {@link AnswerRules} has the other rules of that section. */
final class CompletenessRules {

  /** Sections that count or describe staff in post. */
  private static final Set<Section> STAFF =
      EnumSet.of(
          Section.B, Section.C, Section.F, Section.G, Section.H, Section.J, Section.K, Section.L,
          Section.M, Section.N);

  static final Rule C101 =
      error("C101", "Section not completed")
          .atSubmission()
          .says("Section {s} has not been completed.")
          .says("Section {s} has not been completed: {field} is missing.")
          .help(
              "Every section that is asked of this type of return has an answer: its lines, an empty list when there is"
                  + " nothing to report, or its letter in notHeld when the unit does not hold the data. A nil return"
                  + " needs no section but the header. Inside a section that is answered every table that is asked has to be"
                  + " there.")
          .when((checked, limits) ->
              Stream.concat(
                  checked.context().sectionsAsked().stream()
                      .filter(section -> section == Section.A || !checked.perhapsNil())
                      .filter(section -> checked.readable(section.pointer()))
                      .filter(section -> !answered(checked, section))
                      .map(section ->
                          Breach.at(section.pointer())
                              .with("s", section.name() + " (" + section.label() + ")")
                              .expected("lines, an empty list, or its letter in notHeld")),
                  MissingAnswers.of(checked)));

  static final Rule C102 =
      error("C102", "No staff at all")
          .atSubmission()
          .says("No staff are recorded; submit a nil return if that is right.")
          .help(
              "Paid and unpaid people add up to nobody. If the unit really has no staff to report, say why in nilReason"
                  + " of the header and leave out the lines of staff.")
          .when((checked, limits) ->
              Stream.of(Breach.at(Section.B.pointer()))
                  .filter(breach -> !checked.perhapsNil())
                  .filter(breach -> checked.content().staffInPost() != null)
                  .filter(breach -> !checked.perhapsNotHeld(Section.C))
                  .filter(breach -> checked.readable(Section.C.pointer()))
                  .filter(breach -> nobody(checked)));

  static final Rule C103 =
      error("C103", "Nil return with staff")
          .fromDraftOn()
          .says("A nil return must not contain staff.")
          .help(
              "A return with a nilReason has no lines of paid or unpaid staff, not even lines with 0 people. Take the"
                  + " nilReason out if there are staff to report. The tables that describe staff have none, either. Vacancies,"
                  + " joiners and leavers may be given.")
          .when((checked, limits) ->
              STAFF.stream()
                  .filter(section -> checked.content().nil())
                  .filter(section -> !isEmpty(checked.content().lines(section)))
                  .map(section -> Breach.at(section.pointer()).expected("no lines")));

  static final Rule C106 =
      error("C106", "No contact")
          .atSubmission()
          .says("A contact is needed so that queries can be answered.")
          .help(
              "Give the name and the e-mail address of somebody who knows the figures. They are used for questions about"
                  + " this return only and are never published.")
          .when((checked, limits) ->
              checked.header().equals(Header.NONE)
                  ? Stream.empty()
                  : Stream.concat(
                      missing(checked, "/header/contactName", checked.header().contactName()),
                      missing(checked, "/header/contactEmail", checked.header().contactEmail())));

  static final Rule C108 =
      error("C108", "Other role not described")
          .fromDraftOn()
          .says("Describe the other role.")
          .help(
              "A role whose code ends in 99 stands for roles that the list does not have. Say in roleDescription what"
                  + " these people do, so that the list can grow.")
          .when((checked, limits) ->
              checked
                  .lines()
                  .filter(placed -> needsDescription(placed.line().role()))
                  .flatMap(placed ->
                      missing(
                          checked,
                          placed.pointer("roleDescription"),
                          placed.line().roleDescription())));

  static final Rule C109 =
      error("C109", "Unlikely full-time hours")
          .fromDraftOn()
          .parameter("leastHours", "30", "fewest full-time hours a week")
          .parameter("mostHours", "48", "most full-time hours a week")
          .says("Full-time hours of {x} are outside {leastHours}–{mostHours}.")
          .help(
              "standardWeeklyHours are the hours of one full-time person, usually 37.5; whole-time equivalents are worked"
                  + " out with them. They are not the hours of the whole team.")
          .when((checked, limits) ->
              Stream.ofNullable(checked.header().standardWeeklyHours())
                  .filter(hours ->
                      hours.compareTo(limits.get("leastHours")) < 0
                          || hours.compareTo(limits.get("mostHours")) > 0)
                  .map(hours ->
                      Breach.at("/header/standardWeeklyHours")
                          .with("x", hours)
                          .with("leastHours", limits.get("leastHours"))
                          .with("mostHours", limits.get("mostHours"))
                          .value(hours)
                          .expected(
                              Breach.plain(limits.get("leastHours"))
                                  + " to "
                                  + Breach.plain(limits.get("mostHours")))));

  static final List<Rule> ALL = List.of(C101, C102, C103, C106, C108, C109);

  private CompletenessRules() {}

  /** Whether the section has an answer, or might have one that could not be read. */
  private static boolean answered(CheckedReturn checked, Section section) {
    return section == Section.A
        ? !checked.header().equals(Header.NONE)
        : checked.content().lines(section) != null || checked.perhapsNotHeld(section);
  }

  /** Whether every headcount of B and C could be read and all of them are 0 or not given. */
  private static boolean nobody(CheckedReturn checked) {
    return checked
        .staff()
        .allMatch(placed ->
            checked.readable(placed.pointer("headcount"))
                && Optional.ofNullable(placed.line().headcount()).orElse(0) == 0);
  }

  private static boolean isEmpty(@Nullable List<?> lines) {
    return lines == null || lines.isEmpty();
  }

  private static boolean needsDescription(@Nullable String role) {
    return role != null && Roles.load().find(role).filter(Role::needsDescription).isPresent();
  }

  private static Stream<Breach> missing(
      CheckedReturn checked, String pointer, @Nullable String text) {
    return checked.readable(pointer) && (text == null || text.isBlank())
        ? Stream.of(Breach.at(pointer).expected("a text"))
        : Stream.empty();
  }
}
