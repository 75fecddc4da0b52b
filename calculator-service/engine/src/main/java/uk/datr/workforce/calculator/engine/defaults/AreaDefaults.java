package uk.datr.workforce.calculator.engine.defaults;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.DemandBasis;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.DemandEntry;

/**
 * A calculation to begin with for an authority, and where each of its values comes from.
 *
 * @param request can be calculated as it is
 * @param sources by pointer into the request
 */
public record AreaDefaults(CalculationRequest request, Sources sources) {

  private static final ValueSource WEEKS =
      new ValueSource(
          Provenance.ILLUSTRATIVE,
          null,
          null,
          "Mean weeks within the year, an own choice. Ask local services for theirs.");
  private static final ValueSource MIX =
      new ValueSource(
          Provenance.ILLUSTRATIVE,
          null,
          null,
          "Low: stable or brief need. Medium: structured treatment with some instability. High: co-occurring mental ill"
              + " health, injecting, pregnancy, homelessness, safeguarding or recent release. The shares are an own"
              + " choice.");
  private static final ValueSource BASIS =
      new ValueSource(
          Provenance.OFFICIAL_STATISTIC, null, null, "NDTMS counts everybody seen in the year.");

  /** How long people of a group are in treatment within a year, and how complex their need is. */
  private record Course(double weeks, double low, double medium, double high) {

    /** That of the worked example. */
    static Course of(SubstanceGroup group) {
      return switch (group) {
        case OPIATE -> new Course(44, 0.3, 0.45, 0.25);
        case NON_OPIATE_ONLY -> new Course(20, 0.5, 0.4, 0.1);
        case NON_OPIATE_AND_ALCOHOL -> new Course(22, 0.4, 0.45, 0.15);
        case ALCOHOL_ONLY, YOUNG_PEOPLE -> new Course(24, 0.35, 0.45, 0.2);
      };
    }

    DemandEntry entry(AreaTreatment.Group people) {
      Map<String, @Nullable Double> mix = new TreeMap<>();
      mix.put(ComplexityTier.LOW.name(), low);
      mix.put(ComplexityTier.MEDIUM.name(), medium);
      mix.put(ComplexityTier.HIGH.name(), high);
      return new DemandEntry(
          DemandBasis.ANNUAL_IN_TREATMENT.name(),
          people.count(),
          people.newPresentations(),
          null,
          weeks,
          mix);
    }
  }

  /**
   * The defaults of an authority.
   *
   * @param period financial year to calculate for, {@code YYYY-YY}
   * @param staff people in post; none when the caller may not see them or there are none
   */
  public static AreaDefaults of(
      AreaTreatment treatment, String period, ParameterSet set, @Nullable CensusStaff staff) {
    Map<String, @Nullable DemandEntry> demand = new TreeMap<>();
    SortedMap<String, ValueSource> sources = new TreeMap<>();
    treatment
        .groups()
        .forEach((group, people) -> {
          demand.put(group.name(), Course.of(group).entry(people));
          Pointer at = Pointer.ROOT.to("demand").to(group.name());
          sources.put(at.to("basis").text(), BASIS);
          sources.put(at.to("count").text(), people.countSource());
          sources.put(at.to("newPresentations").text(), people.newPresentationsSource());
          sources.put(at.to("meanWeeksInTreatment").text(), WEEKS);
          sources.put(at.to("complexityMix").text(), MIX);
        });
    sources.putAll(set.sources().under("/parameters").byPointer());
    Map<String, @Nullable Double> current = null;
    Map<String, @Nullable Double> unmapped = null;
    if (staff != null) {
      Map<String, @Nullable Double> byRole = new TreeMap<>();
      staff.current().forEach((role, wte) -> byRole.put(role.name(), wte));
      current = byRole;
      unmapped = new TreeMap<>(staff.unmapped());
      sources.put("/current", staff.source());
      sources.put("/unmappedCurrent", staff.source());
    }
    return new AreaDefaults(
        new CalculationRequest(
            treatment.area(), period, demand, current, unmapped, set.parameters()),
        Sources.of(sources));
  }
}
