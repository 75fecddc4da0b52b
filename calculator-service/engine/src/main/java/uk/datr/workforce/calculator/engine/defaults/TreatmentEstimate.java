package uk.datr.workforce.calculator.engine.defaults;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.defaults.AreaTreatment.Group;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/**
 * Shares out England's numbers in treatment over its authorities. By authority, numbers are published for alcohol alone,
 * and those are some years old: they give each authority's share of the two alcohol groups. The other groups follow
 * adults times deprivation. Nothing of it describes an authority as its own figures do, which take its place.
 */
public final class TreatmentEstimate {

  private static final String NATIONAL =
      "OHID, Adult substance misuse treatment statistics 2024 to 2025";
  private static final String NATIONAL_DATE = "2025-12-04";

  private static final ValueSource BY_ALCOHOL =
      new ValueSource(
          Provenance.DERIVED,
          NATIONAL
              + "; ONS, SDG indicator 3.5.1, adults in treatment for alcohol by authority 2018/19",
          NATIONAL_DATE,
          "England's number, shared out by the published number with an alcohol problem, which has both alcohol groups"
              + " together.");
  private static final ValueSource BY_DIVIDED_ALCOHOL =
      new ValueSource(
          Provenance.ILLUSTRATIVE,
          BY_ALCOHOL.citation(),
          NATIONAL_DATE,
          "England's number, shared out by the published number with an alcohol problem, which several authorities have"
              + " together; divided among them by adults.");
  private static final ValueSource BY_DEPRIVATION =
      new ValueSource(
          Provenance.ILLUSTRATIVE,
          NATIONAL + "; ONS, mid-2023 population; MHCLG, Index of Multiple Deprivation 2025",
          NATIONAL_DATE,
          "England's number, shared out by adults times deprivation. Not published for authorities here: take that of"
              + " NDTMS.");
  private static final ValueSource ENTERING =
      new ValueSource(
          Provenance.ILLUSTRATIVE,
          NATIONAL,
          NATIONAL_DATE,
          "An own choice of the share of each group that is new, scaled so that England's number of people entering"
              + " treatment comes out.");

  /** Share of a group that is new in a year, before scaling: about those of the worked example. */
  private static final Map<SubstanceGroup, Double> NEW =
      Map.of(
          SubstanceGroup.OPIATE, 0.3,
          SubstanceGroup.NON_OPIATE_ONLY, 0.72,
          SubstanceGroup.NON_OPIATE_AND_ALCOHOL, 0.67,
          SubstanceGroup.ALCOHOL_ONLY, 0.71);

  private final NationalTreatment national;
  private final Map<String, Double> alcohol = new HashMap<>();
  private final Set<String> divided = new HashSet<>();
  private final Map<String, Double> need = new HashMap<>();

  private TreatmentEstimate(
      NationalTreatment national, List<AreaFacts> areas, List<AlcoholFigure> figures) {
    this.national = national;
    areas.forEach(area -> need.put(area.area(), area.adults() * area.deprivation()));
    Map<String, Double> adults = new HashMap<>();
    areas.forEach(area -> adults.put(area.area(), area.adults()));
    figures.forEach(figure -> divide(figure, adults));
    double figured = 0;
    double needThere = 0;
    for (AreaFacts area : areas) {
      Double persons = alcohol.get(area.area());
      if (persons != null) {
        figured += persons;
        needThere += of(need, area.area());
      }
    }
    for (AreaFacts area : areas) {
      if (!alcohol.containsKey(area.area())) {
        alcohol.put(area.area(), needThere > 0 ? figured * of(need, area.area()) / needThere : 0);
        divided.add(area.area());
      }
    }
  }

  /**
   * Numbers in treatment of every authority of England.
   *
   * @param all the authorities; their shares are of the sum of these
   * @param figures published numbers with an alcohol problem; an authority without any follows its need
   */
  public static SortedMap<String, AreaTreatment> of(
      NationalTreatment national, Collection<AreaFacts> all, List<AlcoholFigure> figures) {
    // In one order, so that sums have the same bits whatever order the facts come in.
    List<AreaFacts> areas = all.stream().sorted(Comparator.comparing(AreaFacts::area)).toList();
    TreatmentEstimate estimate = new TreatmentEstimate(national, areas, figures);
    double allNeed = sum(estimate.need, areas);
    double allAlcohol = sum(estimate.alcohol, areas);
    SortedMap<String, AreaTreatment> treatment = new TreeMap<>();
    for (AreaFacts area : areas) {
      double needShare = of(estimate.need, area.area()) / allNeed;
      double alcoholShare = of(estimate.alcohol, area.area()) / allAlcohol;
      treatment.put(area.area(), estimate.area(area.area(), needShare, alcoholShare));
    }
    return Collections.unmodifiableSortedMap(treatment);
  }

  private void divide(AlcoholFigure figure, Map<String, Double> adults) {
    double together = 0;
    for (String area : figure.areas()) {
      together += adults.getOrDefault(area, 0.0);
    }
    for (String area : figure.areas()) {
      double share = together > 0 ? adults.getOrDefault(area, 0.0) / together : 0;
      alcohol.merge(area, figure.persons() * share, Double::sum);
      if (figure.areas().size() > 1) {
        divided.add(area);
      }
    }
  }

  private AreaTreatment area(String area, double needShare, double alcoholShare) {
    ValueSource byAlcohol = divided.contains(area) ? BY_DIVIDED_ALCOHOL : BY_ALCOHOL;
    SortedMap<SubstanceGroup, Group> groups = new TreeMap<>();
    for (SubstanceGroup group : NEW.keySet()) {
      boolean withAlcohol =
          group == SubstanceGroup.ALCOHOL_ONLY || group == SubstanceGroup.NON_OPIATE_AND_ALCOHOL;
      double persons = national.inTreatment(group) * (withAlcohol ? alcoholShare : needShare);
      groups.put(
          group,
          new Group(
              Math.rint(persons),
              withAlcohol ? byAlcohol : BY_DEPRIVATION,
              Math.rint(persons * newShare(group)),
              ENTERING));
    }
    return new AreaTreatment(area, Collections.unmodifiableSortedMap(groups));
  }

  private double newShare(SubstanceGroup group) {
    double unscaled = 0;
    for (SubstanceGroup each : SubstanceGroup.values()) {
      unscaled += national.inTreatment(each) * NEW.getOrDefault(each, 0.0);
    }
    return Math.min(1, NEW.getOrDefault(group, 0.0) * national.entering() / unscaled);
  }

  private static double sum(Map<String, Double> values, List<AreaFacts> areas) {
    double sum = 0;
    for (AreaFacts area : areas) {
      sum += of(values, area.area());
    }
    return sum;
  }

  private static double of(Map<String, Double> values, String area) {
    return values.getOrDefault(area, 0.0);
  }
}
