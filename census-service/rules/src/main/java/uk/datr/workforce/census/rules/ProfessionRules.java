package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Registered;
import uk.datr.workforce.census.rules.ReturnTables.Registration;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;

/** Registration and caseload beside the staff in post (census.md 5.3, C221 to C225). */
final class ProfessionRules {

  /** Groups whose regulated roles can become prescribers without being doctors. */
  private static final Set<RoleGroup> PRESCRIBERS =
      EnumSet.of(RoleGroup.NUR, RoleGroup.PHA, RoleGroup.OTC);

  /** Codes of CL-15 that are no register. */
  private static final Set<String> NO_REGISTER = Set.of("NONE", "NK");

  static final Rule C221 =
      error("C221", "More registered than in post")
          .fromDraftOn()
          .says("More registered than employed in {role}.")
          .help(
              "People of the role on one register cannot be more than the people of the role, paid and unpaid. Somebody on"
                  + " two registers has a line in each.")
          .when((checked, limits) ->
              people(checked).stream()
                  .flatMap(people ->
                      checked
                          .registered()
                          .filter(row -> exceeds(row.line().headcount(), row.line().role(), people))
                          .map(row ->
                              Breach.at(row.pointer("headcount"))
                                  .with("role", checked.role(row.line().role()))
                                  .value(Objects.requireNonNull(row.line().headcount()))
                                  .expected("at most " + inRole(people, row.line().role())))));

  static final Rule C222 =
      warning("C222", "Regulated staff without registration")
          .fromDraftOn()
          .says("{n} {role} without registration recorded.")
          .help(
              "Everybody in a regulated role has to be on the register of the profession. Add who is missing in section K, or"
                  + " check the role: somebody who does not need a registration is in another one.")
          .when((checked, limits) -> withoutRegistration(checked));

  static final Rule C223 =
      error("C223", "More prescribers than eligible staff")
          .fromDraftOn()
          .says("More prescribers than eligible staff.")
          .help(
              "Non-medical prescribers are nurses, pharmacists and other registered clinicians; doctors are not counted"
                  + " here.")
          .when((checked, limits) -> tooManyPrescribers(checked));

  static final Rule C224 =
      error("C224", "Case holders do not fit")
          .fromDraftOn()
          .says("Case holders exceed staff in {role}.")
          .says("Cases without case holders in {role}.")
          .help(
              "Case holders are people of section B or C who have clients of their own at the reference date; open cases are"
                  + " theirs.")
          .when((checked, limits) ->
              Stream.concat(moreHoldersThanStaff(checked), casesWithoutHolders(checked)));

  static final Rule C225 =
      warning("C225", "Unusual caseload")
          .fromDraftOn()
          .parameter("mostCases", "60", "most open cases per WTE of case holders")
          .parameter("leastCases", "5", "fewest open cases per WTE of case holders")
          .says("Average caseload of {x} – please confirm (guidance: about 40).")
          .help(
              "Open cases of drug and alcohol workers are divided by the WTE of those who hold cases, not by the whole team."
                  + " Check that both belong to the same day and that cases are counted, not contacts.")
          .when((checked, limits) ->
              Indicators.averageCaseload(
                  checked.caseload().map(Row::line).filter(ProfessionRules::perhapsWorker).toList())
                  .filter(rate ->
                      rate.numerator()
                                  .compareTo(rate.denominator().multiply(limits.get("mostCases")))
                              > 0
                          || rate.numerator()
                                  .compareTo(rate.denominator().multiply(limits.get("leastCases")))
                              < 0)
                  .map(rate ->
                      Breach.at(Section.J.pointer())
                          .with("x", rate.value(1))
                          .expected(
                              Breach.plain(limits.get("leastCases"))
                                  + " to "
                                  + Breach.plain(limits.get("mostCases"))))
                  .stream());

  static final List<Rule> ALL = List.of(C221, C222, C223, C224, C225);

  private ProfessionRules() {}

  /** People by role, paid and unpaid; unpaid ones only where section C is answered. */
  private static Optional<Map<String, Long>> people(CheckedReturn checked) {
    Optional<Map<String, Long>> paid = checked.figures().paidPeopleByRole();
    if (paid.isEmpty() || checked.content().unpaidStaff() == null) {
      return checked.readable(Section.C.pointer()) ? paid : Optional.empty();
    }
    return checked
        .figures()
        .unpaidPeopleByRole()
        .map(unpaid -> {
          Map<String, Long> both = new TreeMap<>(paid.get());
          unpaid.forEach((role, count) -> both.merge(role, count, Long::sum));
          return both;
        });
  }

  private static boolean exceeds(
      @Nullable Integer count, @Nullable String role, Map<String, Long> people) {
    return count != null && Figures.role(role).isPresent() && count > inRole(people, role);
  }

  private static long inRole(Map<String, Long> people, @Nullable String role) {
    return role == null ? 0 : people.getOrDefault(role, 0L);
  }

  private static Stream<Breach> withoutRegistration(CheckedReturn checked) {
    Registration section = checked.content().registration();
    List<Registered> lines = section == null ? null : section.registered();
    Optional<Map<String, Long>> paid = checked.figures().paidPeopleByRole();
    if (lines == null
        || paid.isEmpty()
        || lines.stream().anyMatch(line -> line.body() == null || line.headcount() == null)
        || lines.stream().anyMatch(line -> Figures.role(line.role()).isEmpty())) {
      return Stream.empty();
    }
    Map<String, Long> registered = new TreeMap<>();
    for (Registered line : lines) {
      Integer count = line.headcount();
      String role = line.role();
      if (count != null && role != null && !NO_REGISTER.contains(line.body())) {
        registered.merge(role, count.longValue(), Long::sum);
      }
    }
    return paid.get().entrySet().stream()
        .filter(role -> Figures.role(role.getKey()).filter(Role::regulated).isPresent())
        .filter(role -> registered.getOrDefault(role.getKey(), 0L) < role.getValue())
        .map(role ->
            Breach.at(CheckedReturn.REGISTERED)
                .with("n", role.getValue() - registered.getOrDefault(role.getKey(), 0L))
                .with("role", checked.role(role.getKey()))
                .value(registered.getOrDefault(role.getKey(), 0L))
                .expected(String.valueOf(role.getValue())));
  }

  private static Stream<Breach> tooManyPrescribers(CheckedReturn checked) {
    Registration section = checked.content().registration();
    Integer prescribers = section == null ? null : section.nonMedicalPrescribers();
    if (prescribers == null) {
      return Stream.empty();
    }
    return people(checked)
        .map(people ->
            people.entrySet().stream()
                .filter(role ->
                    Figures.role(role.getKey()).filter(ProfessionRules::mayPrescribe).isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum())
        .filter(eligible -> prescribers > eligible)
        .map(eligible ->
            Breach.at(Section.K.pointer() + "/nonMedicalPrescribers")
                .value(prescribers)
                .expected("at most " + eligible))
        .stream();
  }

  private static boolean mayPrescribe(Role role) {
    return role.regulated() && PRESCRIBERS.contains(role.group());
  }

  private static Stream<Breach> moreHoldersThanStaff(CheckedReturn checked) {
    return people(checked).stream()
        .flatMap(people ->
            checked
                .caseload()
                .filter(row -> exceeds(row.line().caseHolders(), row.line().role(), people))
                .map(row ->
                    Breach.at(row.pointer("caseHolders"))
                        .with("role", checked.role(row.line().role()))
                        .value(Objects.requireNonNull(row.line().caseHolders()))
                        .expected("at most " + inRole(people, row.line().role()))));
  }

  private static Stream<Breach> casesWithoutHolders(CheckedReturn checked) {
    return checked
        .caseload()
        .filter(row -> withoutHolders(row.line()))
        .map(row ->
            Breach.at(row.pointer("openCases"))
                .otherMessage()
                .with("role", checked.role(row.line().role()))
                .value(Objects.requireNonNull(row.line().openCases()))
                .expected("0, or at least 1 case holder"));
  }

  private static boolean withoutHolders(Caseload line) {
    Integer holders = line.caseHolders();
    Integer cases = line.openCases();
    return holders != null && holders == 0 && cases != null && cases > 0;
  }

  /** Whether cases of the line may be those of drug and alcohol workers. */
  private static boolean perhapsWorker(Caseload line) {
    return Figures.role(line.role()).map(role -> role.group() == RoleGroup.DAW).orElse(true);
  }
}
