package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.DemandBasis;
import uk.datr.workforce.calculator.engine.model.GroupDemand;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.request.DemandEntry;

/** Reads the people of each substance group (specification B3). */
record DemandCheck(Findings findings, Pointer at) {

  private static final Range GROWTH = Range.between(-100, 500);
  private static final Range WEEKS = Range.aboveZeroTo(52);
  private static final double MIX_TOLERANCE = 1e-9;

  SortedMap<SubstanceGroup, GroupDemand> read(
      @Nullable Map<String, @Nullable DemandEntry> entries) {
    SortedMap<SubstanceGroup, GroupDemand> demand = new TreeMap<>();
    if (entries == null || entries.isEmpty()) {
      findings.missing(at);
      return demand;
    }
    entries.forEach((name, entry) -> {
      SubstanceGroup group = findings.code(SubstanceGroup.class, name, at.to(name));
      GroupDemand people = group(entry, at.to(name));
      if (group != null && people != null) {
        demand.put(group, people);
      }
    });
    return Collections.unmodifiableSortedMap(demand);
  }

  private @Nullable GroupDemand group(@Nullable DemandEntry entry, Pointer here) {
    if (entry == null) {
      findings.missing(here);
      return null;
    }
    DemandBasis basis = findings.code(DemandBasis.class, entry.basis(), here.to("basis"));
    boolean annual = basis == DemandBasis.ANNUAL_IN_TREATMENT;
    double count = findings.number(entry.count(), Range.NOT_NEGATIVE, here.to("count"));
    double presentations =
        findings.numberOr(
            0, entry.newPresentations(), Range.NOT_NEGATIVE, here.to("newPresentations"));
    if (annual && presentations > count) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          here.to("newPresentations"),
          "New presentations cannot be more than everyone in treatment in the year.");
    }
    double growth = findings.numberOr(0, entry.growthPct(), GROWTH, here.to("growthPct"));
    Double weeksGiven = entry.meanWeeksInTreatment();
    Pointer weeksAt = here.to("meanWeeksInTreatment");
    double weeks =
        annual
            ? findings.number(weeksGiven, WEEKS, weeksAt)
            : findings.numberOr(WEEKS.highest(), weeksGiven, WEEKS, weeksAt);
    SortedMap<ComplexityTier, Double> mix = mix(entry.complexityMix(), here.to("complexityMix"));
    return basis == null ? null : new GroupDemand(basis, count, presentations, growth, weeks, mix);
  }

  private SortedMap<ComplexityTier, Double> mix(
      @Nullable Map<String, @Nullable Double> shares, Pointer here) {
    if (shares == null) {
      findings.missing(here);
    }
    int before = findings.faults();
    SortedMap<ComplexityTier, Double> mix =
        findings.numbers(ComplexityTier.class, shares, Range.SHARE, here);
    double sum = 0;
    for (double share : mix.values()) {
      sum += share;
    }
    if (shares != null && findings.faults() == before && Math.abs(sum - 1) > MIX_TOLERANCE) {
      findings.add(FaultCode.MIX_NOT_ONE, here, "The shares of the tiers must add up to 1.");
    }
    return mix;
  }
}
