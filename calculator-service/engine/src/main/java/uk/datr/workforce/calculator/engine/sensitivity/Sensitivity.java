package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.Range;
import uk.datr.workforce.calculator.engine.uncertainty.Distribution;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionCheck;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.variation.Base;
import uk.datr.workforce.calculator.engine.variation.Ends;
import uk.datr.workforce.calculator.engine.variation.EndsCheck;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** Looks into what a figure is sensitive to (specification B9.2, B9.3). */
public final class Sensitivity {

  private static final int MOST_VARIABLES = 50;
  private static final double LEAST_SAMPLES = 1_024;
  private static final double MOST_SAMPLES = 65_536;
  private static final double USUAL_SAMPLES = 4_096;

  /** Of the random numbers when no other is given. */
  public static final long USUAL_SEED = 1;

  private static final String USUAL_OUTPUT = "totals.requiredWte";
  private static final double LOW_QUANTILE = 0.1;
  private static final double HIGH_QUANTILE = 0.9;

  private final Findings findings = new Findings();
  private final SensitivityRequest request;

  private Sensitivity(SensitivityRequest request) {
    this.request = request;
  }

  /** Looks into a calculation, or refuses with every fault. */
  public static SensitivityOutcome of(SensitivityRequest request, Progress progress) {
    return switch (prepare(request)) {
      case SensitivityPreparation.Ready ready -> ready.analysis().run(progress);
      case SensitivityPreparation.Refused refused ->
          new SensitivityOutcome.Refused(refused.findings());
    };
  }

  /** Checks a sensitivity analysis without calculating anything. */
  public static SensitivityPreparation prepare(SensitivityRequest request) {
    return new Sensitivity(request).prepared();
  }

  private SensitivityPreparation prepared() {
    SensitivityType type =
        findings.code(SensitivityType.class, request.type(), Pointer.ROOT.to("type"));
    Base base = Base.read(request.calculation(), findings, Pointer.ROOT.to("calculation"));
    Pointer at = Pointer.ROOT.to("variables");
    SortedMap<String, Distribution> variables = variables(request.variables(), at);
    double samples = type == SensitivityType.SOBOL ? samples(request.samples()) : USUAL_SAMPLES;
    String output = USUAL_OUTPUT;
    if (base != null) {
      EndsCheck ends = new EndsCheck(base, findings, at);
      if (type == SensitivityType.SOBOL) {
        ends.check(ends(variables, 0, 1));
      } else {
        ends.checkAlone(ends(variables, LOW_QUANTILE, HIGH_QUANTILE));
      }
      String named =
          request.output() == null
              ? USUAL_OUTPUT
              : base.figure(request.output(), findings, Pointer.ROOT.to("output"));
      output = named == null ? USUAL_OUTPUT : named;
    }
    if (base == null || type == null || findings.faults() > 0) {
      return new SensitivityPreparation.Refused(findings.all());
    }
    long seed = request.seed() == null ? USUAL_SEED : request.seed();
    return new SensitivityPreparation.Ready(
        switch (type) {
          case OAT ->
              new ReadySensitivity.OneAtATime(
                  base.trace(), ends(variables, LOW_QUANTILE, HIGH_QUANTILE), output);
          case SOBOL ->
              new ReadySensitivity.Together(base.trace(), variables, output, (int) samples, seed);
        });
  }

  private SortedMap<String, Distribution> variables(
      @Nullable Map<String, @Nullable VariableEntry> entries, Pointer at) {
    SortedMap<String, Distribution> variables = new TreeMap<>();
    if (entries == null || entries.isEmpty()) {
      findings.missing(at);
      return variables;
    }
    if (entries.size() > MOST_VARIABLES) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "There can be at most 50 variables.");
      return variables;
    }
    entries.forEach((id, entry) -> {
      Distribution variable = variable(entry, at.to(id));
      if (variable != null) {
        variables.put(id, variable);
      }
    });
    return variables;
  }

  private @Nullable Distribution variable(@Nullable VariableEntry entry, Pointer here) {
    if (entry == null) {
      findings.missing(here);
      return null;
    }
    if (entry.type() != null) {
      return new DistributionCheck(findings)
          .read(
              new DistributionEntry(
                  entry.type(),
                  entry.value(),
                  entry.min(),
                  entry.mode(),
                  entry.max(),
                  entry.lambda()),
              here);
    }
    int before = findings.faults();
    double low = findings.number(entry.low(), Range.ANY, here.to("low"));
    double high = findings.number(entry.high(), Range.ANY, here.to("high"));
    if (findings.faults() > before) {
      return null;
    }
    if (low > high) {
      findings.add(FaultCode.OUT_OF_RANGE, here, "low must not be above high.");
      return null;
    }
    return low == high ? new Distribution.Fixed(low) : new Distribution.Uniform(low, high);
  }

  /** Ends as given; of a distribution, at the quantiles. */
  private SortedMap<String, Ends> ends(
      SortedMap<String, Distribution> variables, double lowQuantile, double highQuantile) {
    SortedMap<String, Ends> ends = new TreeMap<>();
    variables.forEach((id, variable) -> {
      VariableEntry entry = request.variables() == null ? null : request.variables().get(id);
      boolean whole = lowQuantile == 0 || (entry != null && entry.type() == null);
      ends.put(
          id,
          whole
              ? new Ends(variable.least(), variable.most())
              : new Ends(variable.quantile(lowQuantile), variable.quantile(highQuantile)));
    });
    return ends;
  }

  private double samples(@Nullable Double given) {
    Pointer at = Pointer.ROOT.to("samples");
    double samples = given == null ? USUAL_SAMPLES : given;
    if (samples > MOST_SAMPLES) {
      findings.add(FaultCode.TOO_MANY_SAMPLES, at, "There can be at most 65,536 samples.");
    } else if (!(samples >= LEAST_SAMPLES)
        || samples != Math.rint(samples)
        || Integer.bitCount((int) samples) != 1) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "This must be a power of two from 1,024 to 65,536.");
    }
    return samples;
  }
}
