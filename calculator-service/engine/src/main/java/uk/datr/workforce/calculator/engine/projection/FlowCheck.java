package uk.datr.workforce.calculator.engine.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.Range;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry.PipelineEntry;

/** Reads a stock and its flows (specification B9.5). */
record FlowCheck(Findings findings, Pointer at) {

  private static final double USUAL_EXPOSURE = 0.5;
  private static final int MOST_YEARS = 50;
  private static final Range LAG = Range.between(0, 20);

  /** The flows, or nothing when they have a fault. */
  @Nullable Flow read(ProjectionEntry entry) {
    int before = findings.faults();
    double opening = findings.number(entry.opening(), Range.NOT_NEGATIVE, at.to("opening"));
    double exposure =
        findings.numberOr(
            USUAL_EXPOSURE, entry.newStarterExposure(), Range.SHARE, at.to("newStarterExposure"));
    double leaving = leaverRate(entry, exposure);
    double starters =
        findings.numberOr(
            leaving, entry.firstYearLeaverRate(), Range.BELOW_ONE, at.to("firstYearLeaverRate"));
    List<Double> recruits = numbers(entry.recruits(), at.to("recruits"));
    List<Double> targets = numbers(entry.targets(), at.to("targets"));
    checkSupply(entry);
    int years = years(entry.years(), Math.max(recruits.size(), targets.size()));
    double cap =
        findings.numberOr(
            Double.MAX_VALUE, entry.recruitCap(), Range.NOT_NEGATIVE, at.to("recruitCap"));
    SortedMap<Integer, Double> graduates = graduates(entry.pipeline(), years);
    double wteCost =
        findings.numberOr(0, entry.costPerWte(), Range.NOT_NEGATIVE, at.to("costPerWte"));
    double recruitCost =
        findings.numberOr(0, entry.costPerRecruit(), Range.NOT_NEGATIVE, at.to("costPerRecruit"));
    if (findings.faults() > before) {
      return null;
    }
    boolean costed = entry.costPerWte() != null || entry.costPerRecruit() != null;
    return new Flow(
        opening,
        leaving,
        starters * exposure,
        years,
        targets.isEmpty() ? new Flow.Supply.Given(recruits) : new Flow.Supply.Towards(targets, cap),
        graduates,
        costed ? (Double) wteCost : null,
        costed ? (Double) recruitCost : null);
  }

  /** A published turnover counts leavers by average stock; a is the chance of those in post to leave. */
  private double leaverRate(ProjectionEntry entry, double exposure) {
    Pointer rateAt = at.to("annualLeaverRate");
    Pointer turnoverAt = at.to("turnoverRate");
    Double turnover = entry.turnoverRate();
    if (turnover == null) {
      return findings.number(entry.annualLeaverRate(), Range.BELOW_ONE, rateAt);
    }
    if (entry.annualLeaverRate() != null) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          turnoverAt,
          "Give either the annual leaver rate or the turnover rate, not both.");
      return Double.NaN;
    }
    double checked = findings.number(turnover, Range.NOT_NEGATIVE, turnoverAt);
    double rate = checked / (1 + checked * exposure);
    if (rate >= 1) {
      findings.add(FaultCode.OUT_OF_RANGE, turnoverAt, "With this turnover everyone would leave.");
    }
    return rate;
  }

  private void checkSupply(ProjectionEntry entry) {
    boolean recruits = entry.recruits() != null;
    boolean targets = entry.targets() != null;
    if (recruits && targets) {
      findings.add(
          FaultCode.OUT_OF_RANGE, at.to("targets"), "Give either recruits or targets, not both.");
    } else if (!recruits && !targets) {
      findings.missing(at.to("recruits"));
    }
    if (recruits && entry.recruitCap() != null) {
      findings.add(
          FaultCode.UNSUPPORTED_METHOD,
          at.to("recruitCap"),
          "A cap is for recruiting towards targets.");
    }
  }

  private List<Double> numbers(@Nullable List<@Nullable Double> given, Pointer here) {
    List<Double> numbers = new ArrayList<>();
    if (given != null) {
      if (given.isEmpty()) {
        findings.missing(here);
      }
      for (int index = 0; index < given.size(); index++) {
        numbers.add(findings.number(given.get(index), Range.NOT_NEGATIVE, here.to(index)));
      }
    }
    return numbers;
  }

  private int years(@Nullable Double given, int listed) {
    Pointer here = at.to("years");
    double years =
        given == null && listed > 0
            ? listed
            : findings.number(given, Range.between(1, MOST_YEARS), here);
    if (years != Math.rint(years) && !Double.isNaN(years)) {
      findings.add(FaultCode.OUT_OF_RANGE, here, "This must be a whole number of years.");
    } else if (listed > Math.min(years, MOST_YEARS)) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          here,
          "There are more recruits or targets than years; there can be at most 50.");
    }
    return (int) years;
  }

  private SortedMap<Integer, Double> graduates(@Nullable PipelineEntry entry, int years) {
    SortedMap<Integer, Double> graduates = new TreeMap<>();
    if (entry == null) {
      return graduates;
    }
    Pointer here = at.to("pipeline");
    Pointer intakeAt = here.to("intakeByYearIndex");
    double lag = findings.number(entry.lagYears(), LAG, here.to("lagYears"));
    if (lag != Math.rint(lag) && !Double.isNaN(lag)) {
      findings.add(
          FaultCode.OUT_OF_RANGE, here.to("lagYears"), "This must be a whole number of years.");
    }
    double dropout = findings.number(entry.dropoutRate(), Range.SHARE, here.to("dropoutRate"));
    double entering =
        findings.number(entry.sectorEntryRate(), Range.SHARE, here.to("sectorEntryRate"));
    if (entry.intakeByYearIndex() == null) {
      findings.missing(intakeAt);
      return graduates;
    }
    entry
        .intakeByYearIndex()
        .forEach((name, intake) -> {
          Pointer yearAt = intakeAt.to(name);
          double people = findings.number(intake, Range.NOT_NEGATIVE, yearAt);
          if (!name.matches("0|-?[1-9]\\d?")) {
            findings.add(
                FaultCode.OUT_OF_RANGE, yearAt, "A year is a whole number such as -1, 0 or 3.");
          } else if (!Double.isNaN(lag)) {
            int year = Integer.parseInt(Objects.requireNonNull(name)) + (int) lag;
            if (year >= 0 && year < years) {
              graduates.put(year, people * (1 - dropout) * entering);
            }
          }
        });
    return graduates;
  }
}
