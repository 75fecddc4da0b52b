package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Capacity;
import uk.datr.workforce.calculator.engine.model.Caseload;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Pay;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;
import uk.datr.workforce.calculator.engine.model.WorkingYear;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.request.RoleEntry;

/** Fills roles from their defaults and reads them (specification B3, B5). */
final class RoleCheck {

  private static final Range PARTICIPATION = Range.aboveZeroTo(1.2);

  private final Findings findings;
  private final Pointer at;
  private final @Nullable Map<String, @Nullable RoleEntry> entries;
  private final RoleEntry defaults;
  private final WorkingTimeCheck workingTime;
  private final CaseloadCheck caseloads;

  RoleCheck(Findings findings, Pointer at, ParameterEntries parameters) {
    this.findings = findings;
    this.at = at;
    this.entries = parameters.roles();
    RoleEntry given = parameters.roleDefaults();
    this.defaults = given == null ? RoleEntry.EMPTY : given;
    this.workingTime = new WorkingTimeCheck(findings);
    this.caseloads = new CaseloadCheck(findings);
  }

  SortedMap<Role, RoleModel> read() {
    SortedMap<Role, RoleModel> roles = new TreeMap<>();
    Pointer rolesAt = at.to("roles");
    if (entries == null || entries.isEmpty()) {
      findings.missing(rolesAt);
      return roles;
    }
    entries.forEach((name, entry) -> {
      Role role = findings.code(Role.class, name, rolesAt.to(name));
      RoleModel model = role(entry == null ? RoleEntry.EMPTY : entry, rolesAt.to(name));
      if (role != null && model != null) {
        roles.put(role, model);
      }
    });
    return Collections.unmodifiableSortedMap(roles);
  }

  private @Nullable RoleModel role(RoleEntry own, Pointer here) {
    Given<String> methodGiven = given(own.method(), defaults.method(), here, "method");
    Method method = findings.code(Method.class, methodGiven.value(), methodGiven.at());
    double fixed = fixedWte(method, given(own.fixedWte(), defaults.fixedWte(), here, "fixedWte"));
    Capacity capacity = capacity(own, here);
    Caseload caseload =
        caseloads.read(
            method,
            given(own.caseloadShare(), defaults.caseloadShare(), here, "caseloadShare"),
            given(own.caseloadPerWte(), defaults.caseloadPerWte(), here, "caseloadPerWte"));
    double participation =
        number(
            given(own.participation(), defaults.participation(), here, "participation"),
            PARTICIPATION);
    double vacancyRate =
        number(
            given(own.vacancyRate(), defaults.vacancyRate(), here, "vacancyRate"), Range.BELOW_ONE);
    Pay pay =
        new Pay(
            number(given(own.salary(), defaults.salary(), here, "salary"), Range.NOT_NEGATIVE),
            number(given(own.onCost(), defaults.onCost(), here, "onCost"), Range.NOT_NEGATIVE),
            number(
                given(own.overhead(), defaults.overhead(), here, "overhead"), Range.NOT_NEGATIVE));
    return method == null || capacity == null
        ? null
        : new RoleModel(method, fixed, capacity, caseload, participation, vacancyRate, pay);
  }

  private double fixedWte(@Nullable Method method, Given<Double> wte) {
    return method == Method.FIXED
        ? number(wte, Range.NOT_NEGATIVE)
        : findings.numberOr(0, wte.value(), Range.NOT_NEGATIVE, wte.at());
  }

  private @Nullable Capacity capacity(RoleEntry own, Pointer here) {
    var support =
        given(own.supportActivities(), defaults.supportActivities(), here, "supportActivities");
    WorkingYear year =
        workingTime.year(given(own.workingTime(), defaults.workingTime(), here, "workingTime"));
    var supporting = workingTime.support(support);
    var additional =
        workingTime.additional(
            given(
                own.additionalActivities(),
                defaults.additionalActivities(),
                here,
                "additionalActivities"));
    if (year == null || supporting == null || additional == null) {
      return null;
    }
    Capacity capacity = Capacity.of(year, supporting, additional);
    if (!capacity.leavesTime()) {
      findings.add(
          FaultCode.CATEGORY_ALLOWANCE_GE_100,
          support.at(),
          "Support activities take all working time, so that none is left for people.");
    }
    return capacity;
  }

  private double number(Given<Double> given, Range range) {
    return findings.number(given.value(), range, given.at());
  }

  private <T> Given<T> given(@Nullable T own, @Nullable T fallback, Pointer here, String field) {
    return own == null && fallback != null
        ? new Given<>(fallback, at.to("roleDefaults").to(field))
        : new Given<>(own, here.to(field));
  }
}
