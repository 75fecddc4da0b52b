package uk.datr.workforce.calculator.areas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.calculations.CalculableSets;
import uk.datr.workforce.calculator.calculations.CensusCurrent;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.SourceMaps;
import uk.datr.workforce.calculator.engine.defaults.AreaDefaults;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.calculator.treatment.TreatmentFigures;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.kit.time.Clocks;

/** Puts together what a calculation of an area begins with. */
@ApplicationScoped
class AreaBeginnings {

  private static final String PARAMETERS = "/parameters";

  private final TreatmentFigures treatment;
  private final CensusCurrent census;
  private final Clock clock;

  AreaBeginnings(TreatmentFigures treatment, CensusCurrent census, Clock clock) {
    this.treatment = treatment;
    this.census = census;
    this.clock = clock;
  }

  /** The financial year of today. */
  FinancialYear presentYear() {
    return FinancialYear.of(LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND));
  }

  /**
   * The defaults of an area. Who may not see what the census counted there gets no figure of it.
   *
   * @return empty when nothing is known of people in treatment there
   */
  Optional<AreaDefaultsView> of(
      String area, FinancialYear period, CalculableSets.Known set, Authority authority) {
    CensusStaff staff =
        Areas.showsCensus(authority, area) ? census.current(area).orElse(null) : null;
    return treatment
        .of(area)
        .map(people -> view(AreaDefaults.of(people, period.label(), set.set(), staff), set));
  }

  private static AreaDefaultsView view(AreaDefaults defaults, CalculableSets.Known set) {
    JsonNode request = EngineJson.toTree(RecordJson.of(defaults.request()));
    if (request instanceof ObjectNode calculation) {
      calculation.remove("parameters");
      calculation.put("parameterSet", set.set().reference());
    }
    SortedMap<String, Explanation.Origin> sources =
        new TreeMap<>(SourceMaps.of(defaults.sources()));
    sources.keySet().removeIf(pointer -> pointer.startsWith(PARAMETERS));
    return new AreaDefaultsView(request, sources);
  }
}
