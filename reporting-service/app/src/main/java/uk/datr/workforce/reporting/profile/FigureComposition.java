package uk.datr.workforce.reporting.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.reporting.indicators.Indicator;
import uk.datr.workforce.reporting.indicators.Ratio;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.profile.AreaProfile.Figure;
import uk.datr.workforce.reporting.profile.AreaProfile.IndicatorValue;
import uk.datr.workforce.reporting.profile.AreaProfile.RoleGroupStaff;
import uk.datr.workforce.reporting.profile.AreaProfile.ShownArea;
import uk.datr.workforce.reporting.profile.AreaProfile.ShownCollection;
import uk.datr.workforce.reporting.profile.AreaProfile.Staff;
import uk.datr.workforce.reporting.profile.AreaProfile.Status;

/** Makes figures that are shown out of sums: what is unknown or hidden is null with the reason beside it. */
final class FigureComposition {

  private FigureComposition() {}

  /** A figure of a collection that does not exist yet. */
  static Figure withoutCollection(PlannedFigure planned) {
    return unknown(planned, null, null, Status.NO_COLLECTION);
  }

  /** A figure of the sums of a collection, less what is hidden. */
  static Figure of(
      PlannedFigure planned, CensusCollection collection, FigureSet sums, HiddenParts hidden) {
    Response response = sums.response(planned.area());
    if (response.returns() == 0) {
      return unknown(planned, collection, response, Status.NO_ANSWERS);
    }
    Map<RoleGroupRow, Measures> byGroup = sums.of(planned.area());
    Measures total = byGroup.values().stream().reduce(Measures.NONE, Measures::plus);
    List<RoleGroupStaff> groups =
        RoleGroupRow.all().stream()
            .filter(row -> row.always() || byGroup.containsKey(row))
            .map(row ->
                RoleGroupStaff.of(
                    row,
                    staff(
                        byGroup.getOrDefault(row, Measures.NONE),
                        hidden.groups().contains(row),
                        hidden.splits().contains(row))))
            .toList();
    return new Figure(
        ShownArea.of(planned.area()),
        ShownCollection.of(collection),
        planned.basis(),
        hidden.total() ? Status.HIDDEN : Status.OK,
        response.asked(),
        response.answered(),
        groups,
        staff(total, hidden.total(), hidden.totalSplit()),
        List.of(
            vacancyRate(total.vacancies(), response, hidden), turnoverRate(total.flows(), hidden)),
        notes(planned.basis(), total, response, hidden));
  }

  private static Figure unknown(
      PlannedFigure planned,
      @Nullable CensusCollection collection,
      @Nullable Response response,
      Status status) {
    Staff nothing = without(status);
    return new Figure(
        ShownArea.of(planned.area()),
        collection == null ? null : ShownCollection.of(collection),
        planned.basis(),
        status,
        response == null ? null : response.asked(),
        response == null ? null : response.answered(),
        RoleGroupRow.all().stream()
            .filter(RoleGroupRow::always)
            .map(row -> RoleGroupStaff.of(row, nothing))
            .toList(),
        nothing,
        Arrays.stream(Indicator.values())
            .map(indicator -> IndicatorValue.without(indicator, status))
            .toList(),
        response == null ? List.of() : waiting(planned.basis(), response));
  }

  private static Staff staff(Measures measures, boolean hidden, boolean splitHidden) {
    if (hidden) {
      return without(Status.HIDDEN);
    }
    Measures.People all = measures.all();
    if (splitHidden) {
      Status status = Status.SPLIT_HIDDEN;
      return new Staff(all.headcount(), all.wte(), null, null, null, null, status, status.mark());
    }
    return new Staff(
        all.headcount(),
        all.wte(),
        measures.paid().headcount(),
        measures.paid().wte(),
        measures.unpaid().headcount(),
        measures.unpaid().wte(),
        Status.OK,
        null);
  }

  private static Staff without(Status status) {
    return new Staff(null, null, null, null, null, null, status, status.mark());
  }

  private static IndicatorValue vacancyRate(
      Measures.Vacancies vacancies, Response response, HiddenParts hidden) {
    List<String> notes =
        response.withoutVacancies() == 0
            ? List.of()
            : List.of(
                "Vacancies are not held by %d of %d returns, which are left out of this rate."
                    .formatted(response.withoutVacancies(), response.returns()));
    return rate(
        Indicator.VACANCY_RATE,
        Indicator.vacancyRate(vacancies.vacantWte(), vacancies.inPostWte()),
        hidden.total(),
        hidden.vacancyParts(),
        notes);
  }

  private static IndicatorValue turnoverRate(Measures.Flows flows, HiddenParts hidden) {
    Ratio ratio = Indicator.turnoverRate(flows.leavers(), flows.atStart(), flows.atEnd());
    return rate(
        Indicator.TURNOVER_RATE, ratio, hidden.turnover(), false, List.of(startSources(flows)));
  }

  private static IndicatorValue rate(
      Indicator indicator, Ratio ratio, boolean hidden, boolean partsHidden, List<String> notes) {
    if (hidden) {
      return IndicatorValue.without(indicator, Status.HIDDEN);
    }
    BigDecimal value = ratio.value().orElse(null);
    if (value == null) {
      return IndicatorValue.without(indicator, Status.NO_BASE);
    }
    Status status = partsHidden ? Status.PARTS_HIDDEN : Status.OK;
    return new IndicatorValue(
        indicator.id(),
        partsHidden ? null : ratio.numerator(),
        partsHidden ? null : ratio.denominator(),
        value,
        status,
        status.mark(),
        notes);
  }

  /** Whole per cent: finer shares of a known base would count the people behind them. */
  private static String startSources(Measures.Flows flows) {
    long base = flows.atStart() + flows.atEnd();
    return "Share of the base by where the headcount at the start comes from: GIVEN %s, PREVIOUS_RETURN %s, DERIVED %s."
        .formatted(
            percent(flows.given(), base),
            percent(flows.previous(), base),
            percent(flows.derived(), base));
  }

  private static List<String> notes(
      Basis basis, Measures total, Response response, HiddenParts hidden) {
    List<String> notes = new ArrayList<>(waiting(basis, response));
    if (total.unpaidWithoutWte() > 0 && !hidden.totalSplit()) {
      notes.add(
          "Unpaid WTE is not given for %s of unpaid people, who are in no WTE."
              .formatted(percent(total.unpaidWithoutWte(), total.unpaid().headcount())));
    }
    return notes;
  }

  private static List<String> waiting(Basis basis, Response response) {
    return basis == Basis.OWN && response.waiting() > 0
        ? List.of(
            "Organisations that have answered and whose figures come in with their signature: %d."
                .formatted(response.waiting()))
        : List.of();
  }

  private static String percent(long part, long whole) {
    return whole == 0
        ? "0 %"
        : BigDecimal.valueOf(part)
            .scaleByPowerOfTen(2)
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .toPlainString()
            .concat(" %");
  }
}
