package uk.datr.workforce.calculator.engine.defaults;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.AllowanceUnit;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.ActivityEntry;
import uk.datr.workforce.calculator.engine.request.RoleEntry;
import uk.datr.workforce.calculator.engine.request.WorkingTimeEntry;

/**
 * The roles of the illustrative set, and where each of their values comes from. None has activities of single persons: they
 * do not grow with an area, and would be most of what the smallest ones need.
 */
final class IllustrativeRoles {

  private static final WorkingTimeEntry YEAR =
      new WorkingTimeEntry(52.0, 5.0, 7.5, 29.0, 8.0, 5.0, 0.05, null, null);
  private static final WorkingTimeEntry DOCTORS_YEAR =
      new WorkingTimeEntry(52.0, 5.0, 8.0, 32.0, 8.0, 10.0, 0.02, null, null);

  private final SortedMap<String, @Nullable RoleEntry> entries = new TreeMap<>();
  private final SortedMap<String, ValueSource> sources;
  private final Pointer at = Pointer.ROOT.to("roles");

  /** Adds all roles, and their sources to those that are there. */
  IllustrativeRoles(SortedMap<String, ValueSource> sources) {
    this.sources = sources;
    worker();
    add(Role.SENIOR_DRUG_ALCOHOL_WORKER, Method.STRUCTURAL_ONLY, "5", 37_796, null);
    add(Role.CRIMINAL_JUSTICE_WORKER, Method.WORKLOAD, "4", 30_162, null);
    add(Role.FAMILY_WORKER, Method.WORKLOAD, "4", 30_162, null);
    add(Role.COUNSELLOR, Method.WORKLOAD, "5", 37_796, 0.7);
    add(Role.PEER_SUPPORT_WORKER, Method.WORKLOAD, "3", 26_598, 0.6);
    add(Role.NURSE, Method.WORKLOAD, "5", 37_796, null);
    add(Role.NURSE_PRESCRIBER, Method.WORKLOAD, "6", 46_580, null);
    add(Role.PSYCHOLOGIST, Method.WORKLOAD, "8a", 62_682, 0.7);
    add(Role.TEAM_LEADER, Method.STRUCTURAL_ONLY, "6", 46_580, 1.0);
    add(Role.SERVICE_LEAD, Method.STRUCTURAL_ONLY, "7", 54_710, 1.0);
    add(Role.ADMINISTRATOR, Method.STRUCTURAL_ONLY, "3", 26_598, null);
    add(Role.COMMISSIONER, Method.STRUCTURAL_ONLY, "7", 54_710, null);
    doctor();
  }

  /** The roles by code. */
  Map<String, @Nullable RoleEntry> entries() {
    return entries;
  }

  /** What a role has that says nothing else. */
  static RoleEntry defaults(SortedMap<String, ValueSource> sources) {
    Pointer at = Pointer.ROOT.to("roleDefaults");
    sources.put(
        at.to("workingTime").text(),
        Origins.own(
            "Agenda for Change conditions as remembered; sickness and other absence an own choice."));
    sources.put(
        at.to("supportActivities").text(),
        Origins.own("Meetings, training, supervision received."));
    sources.put(at.to("participation").text(), Origins.own("WTE for each head."));
    sources.put(at.to("vacancyRate").text(), Origins.VACANCIES);
    sources.put(at.to("onCost").text(), Origins.own("Employer's contributions."));
    sources.put(at.to("overhead").text(), Origins.own("Premises, equipment, central services."));
    return new RoleEntry(
        null,
        null,
        YEAR,
        List.of(
            activity(AllowanceUnit.HOURS_PER_DAY, 0.5),
            activity(AllowanceUnit.HOURS_PER_WEEK, 2),
            activity(AllowanceUnit.HOURS_PER_MONTH, 2),
            activity(AllowanceUnit.HOURS_PER_YEAR, 30)),
        null,
        null,
        null,
        0.9,
        0.08,
        null,
        0.24,
        0.15);
  }

  private void worker() {
    Map<String, @Nullable Double> places =
        new TreeMap<>(Map.of("LOW", 60.0, "MEDIUM", 40.0, "HIGH", 25.0));
    Map<String, @Nullable Double> all = new TreeMap<>();
    for (SubstanceGroup group : SubstanceGroup.values()) {
      if (group != SubstanceGroup.YOUNG_PEOPLE) {
        all.put(group.name(), 1.0);
      }
    }
    Role role = Role.DRUG_ALCOHOL_WORKER;
    entries.put(
        role.name(),
        new RoleEntry(
            Method.MAX_OF_BOTH.name(),
            null,
            null,
            null,
            null,
            places,
            all,
            null,
            null,
            30_162.0,
            null,
            null));
    Pointer here = at.to(role.name());
    sources.put(here.text(), Origins.own("Every person has a key worker."));
    sources.put(here.to("salary").text(), Origins.band("4"));
    sources.put(here.to("caseloadPerWte").text(), Origins.own("Around the 40 of the middle tier."));
    sources.put(here.to("caseloadPerWte").to("MEDIUM").text(), Origins.GOOD_PRACTICE);
  }

  private void doctor() {
    entries.put(
        Role.DOCTOR.name(),
        new RoleEntry(
            Method.WORKLOAD.name(),
            null,
            DOCTORS_YEAR,
            null,
            null,
            null,
            null,
            0.6,
            null,
            110_000.0,
            null,
            null));
    sources.put(at.to(Role.DOCTOR.name()).text(), Origins.own("Any doctor; pay between grades."));
  }

  private void add(
      Role role, Method method, String band, double salary, @Nullable Double participation) {
    entries.put(
        role.name(),
        new RoleEntry(
            method.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            participation,
            null,
            salary,
            null,
            null));
    sources.put(
        at.to(role.name()).text(),
        Origins.own(
            method == Method.STRUCTURAL_ONLY
                ? "As many as the roles that it leads or supports call for."
                : "As many as its work takes."));
    sources.put(at.to(role.name()).to("salary").text(), Origins.band(band));
  }

  private static ActivityEntry activity(AllowanceUnit unit, double hours) {
    return new ActivityEntry(unit.name(), hours, null);
  }
}
