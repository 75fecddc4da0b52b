package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Caseload;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/** Reads what a role carries of the caseload (specification B3). */
record CaseloadCheck(Findings findings) {

  Caseload read(
      @Nullable Method method,
      Given<Map<String, @Nullable Double>> shares,
      Given<Map<String, @Nullable Double>> limits) {
    boolean counts = method == Method.CASELOAD || method == Method.MAX_OF_BOTH;
    if (counts && shares.value() == null) {
      findings.missing(shares.at());
    }
    var share = findings.numbers(SubstanceGroup.class, shares.value(), Range.SHARE, shares.at());
    return new Caseload(share, perWte(limits, counts || !share.isEmpty()));
  }

  private SortedMap<ComplexityTier, Double> perWte(
      Given<Map<String, @Nullable Double>> given, boolean needed) {
    SortedMap<ComplexityTier, Double> limits = new TreeMap<>();
    Map<String, @Nullable Double> values = given.value();
    if (values == null) {
      if (needed) {
        findings.missing(given.at());
      }
      return limits;
    }
    values.forEach((name, value) -> {
      ComplexityTier tier = findings.code(ComplexityTier.class, name, given.at().to(name));
      double limit = limit(value, given.at().to(name));
      if (tier != null) {
        limits.put(tier, limit);
      }
    });
    if (needed) {
      for (ComplexityTier tier : ComplexityTier.values()) {
        if (!limits.containsKey(tier)) {
          findings.missing(given.at().to(tier.name()));
        }
      }
    }
    return Collections.unmodifiableSortedMap(limits);
  }

  private double limit(@Nullable Double value, Pointer at) {
    if (value != null && value <= 0 && Double.isFinite(value)) {
      findings.add(FaultCode.CASELOAD_NOT_POSITIVE, at, "People per WTE must be a number above 0.");
      return Double.NaN;
    }
    return findings.number(value, Range.POSITIVE, at);
  }
}
