package uk.datr.workforce.calculator.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculableSets;
import uk.datr.workforce.calculator.engine.batch.BatchRequest.BatchArea;
import uk.datr.workforce.calculator.engine.defaults.AreaDefaults;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.treatment.TreatmentFigures;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/** Today's authorities and the people in treatment that their defaults have. */
@ApplicationScoped
class Authorities {

  private final TreatmentFigures treatment;
  private final Clock clock;

  Authorities(TreatmentFigures treatment, Clock clock) {
    this.treatment = treatment;
    this.clock = clock;
  }

  /** Today's authorities by code. */
  SortedMap<String, LocalAuthority> today() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND);
    SortedMap<String, LocalAuthority> authorities = new TreeMap<>();
    LocalAuthorities.load()
        .validOn(today)
        .forEach(authority -> authorities.put(authority.laCode(), authority));
    return authorities;
  }

  /**
   * What is calculated of authorities; those of which nothing is known are left out.
   *
   * @param growthPct growth of every group; none when null
   */
  SortedMap<String, BatchArea> of(
      Collection<LocalAuthority> authorities,
      String period,
      CalculableSets.Known set,
      @Nullable Double growthPct) {
    SortedMap<String, String> regions = new TreeMap<>();
    authorities.forEach(known -> regions.put(known.laCode(), known.nhsRegionCode()));
    SortedMap<String, BatchArea> areas = new TreeMap<>();
    treatment
        .of(regions.keySet())
        .forEach((code, people) -> {
          var demand = AreaDefaults.of(people, period, set.set(), null).request().demand();
          areas.put(
              code,
              new BatchArea(Objects.requireNonNull(regions.get(code)), grown(demand, growthPct)));
        });
    return areas;
  }

  private static Map<String, @Nullable DemandEntry> grown(
      @Nullable Map<String, @Nullable DemandEntry> demand, @Nullable Double growthPct) {
    Map<String, @Nullable DemandEntry> grown = new TreeMap<>();
    if (demand != null) {
      demand.forEach((group, people) ->
          grown.put(
              group,
              people == null
                  ? null
                  : new DemandEntry(
                      people.basis(),
                      people.count(),
                      people.newPresentations(),
                      growthPct,
                      people.meanWeeksInTreatment(),
                      people.complexityMix())));
    }
    return grown;
  }
}
