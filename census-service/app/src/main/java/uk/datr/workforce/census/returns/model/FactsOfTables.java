package uk.datr.workforce.census.returns.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnTables;
import uk.datr.workforce.events.FactTables;
import uk.datr.workforce.referencedata.Roles;

/**
 * Sections F to N of a return that counts, as they are told. Section O is not among them: what a commissioner says about
 * providers is no measure, and names some.
 */
final class FactsOfTables {

  private final Roles roles;

  FactsOfTables(Roles roles) {
    this.roles = roles;
  }

  FactTables of(ReturnContent content) {
    ReturnTables.@Nullable Demographics demographics = content.demographics();
    ReturnTables.@Nullable Registration registration = content.registration();
    return new FactTables(
        leavers(content),
        lines(
            content.pattern(),
            line ->
                new FactTables.Pattern(
                    text(line.basis()), text(line.pattern()), orZero(line.headcount()))),
        demographics == null ? null : people(demographics.ageBand()),
        demographics == null ? null : people(demographics.gender()),
        demographics == null ? null : people(demographics.ethnicCategory()),
        lines(
            content.timeInPost(),
            line -> new FactTables.People(text(line.band()), orZero(line.headcount()))),
        sickness(content.sickness()),
        lines(content.caseload(), this::caseload),
        registration == null ? null : lines(registration.registered(), this::registered),
        registration == null ? null : registration.nonMedicalPrescribers(),
        registration == null
            ? null
            : lines(
                registration.qualification(),
                line -> new FactTables.People(text(line.code()), orZero(line.headcount()))),
        lines(
            content.pay(),
            line -> new FactTables.People(text(line.payBand()), orZero(line.headcount()))),
        lines(
            content.funding(), line -> new FactTables.Wte(text(line.source()), orZero(line.wte()))),
        lines(
            content.laSplit(),
            line -> new FactTables.Wte(text(line.laCode()), orZero(line.wte()))));
  }

  /** All reasons of all roles; null where no role says any. */
  private @Nullable List<FactTables.Leavers> leavers(ReturnContent content) {
    List<ReturnContent.Flow> flows = content.flows();
    if (flows == null || flows.stream().allMatch(flow -> flow.leaversByReason() == null)) {
      return null;
    }
    List<FactTables.Leavers> leavers = new ArrayList<>();
    for (ReturnContent.Flow flow : flows) {
      List<ReturnContent.Leavers> reasons = flow.leaversByReason();
      if (reasons != null) {
        reasons.forEach(line ->
            leavers.add(
                new FactTables.Leavers(
                    text(flow.role()),
                    group(flow.role()),
                    text(line.reason()),
                    orZero(line.count()))));
      }
    }
    return leavers;
  }

  private static @Nullable List<FactTables.PaidAndUnpaid> people(
      @Nullable List<ReturnTables.People> table) {
    return lines(
        table,
        line ->
            new FactTables.PaidAndUnpaid(text(line.code()), orZero(line.paid()), line.unpaid()));
  }

  private static FactTables.@Nullable Sickness sickness(ReturnTables.@Nullable Sickness section) {
    return section == null
        ? null
        : new FactTables.Sickness(section.wteDaysLost(), section.wteDaysAvailable());
  }

  private FactTables.Caseload caseload(ReturnTables.Caseload line) {
    return new FactTables.Caseload(
        text(line.role()),
        group(line.role()),
        orZero(line.caseHolders()),
        orZero(line.caseHolderWte()),
        orZero(line.openCases()));
  }

  private FactTables.Registered registered(ReturnTables.Registered line) {
    return new FactTables.Registered(
        text(line.role()), group(line.role()), text(line.body()), orZero(line.headcount()));
  }

  private static <L, F> @Nullable List<F> lines(@Nullable List<L> table, Function<L, F> line) {
    return table == null ? null : table.stream().map(line).toList();
  }

  private String group(@Nullable String role) {
    return FactsOfReturn.group(roles, text(role));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
