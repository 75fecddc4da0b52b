package uk.datr.workforce.calculator.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.calculator.engine.defaults.AlcoholFigure;
import uk.datr.workforce.calculator.engine.defaults.AreaFacts;
import uk.datr.workforce.calculator.engine.defaults.AreaTreatment;
import uk.datr.workforce.calculator.engine.defaults.NationalTreatment;
import uk.datr.workforce.calculator.engine.defaults.TreatmentEstimate;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.referencedata.AreaFigure;
import uk.datr.workforce.referencedata.AreaFigures;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.NationalFigure;
import uk.datr.workforce.referencedata.NationalFigures;

/** England's published numbers in treatment, shared out over the authorities of the day. */
@ApplicationScoped
class PublishedTreatment {

  private static final String LATEST = "2024/25";

  /** The last year whose report gives both groups without opiates apart. */
  private static final String EARLIER = "2021/22";

  /** These two are published together, under Cornwall. */
  private static final String CORNWALL = "E06000052";

  private static final String SCILLY = "E06000053";

  private final AreaFigures figures = AreaFigures.load();
  private final NationalTreatment national = national(NationalFigures.load());
  private final Map<List<String>, SortedMap<String, AreaTreatment>> byAuthorities =
      new ConcurrentHashMap<>();
  private final Clock clock;

  PublishedTreatment(Clock clock) {
    this.clock = clock;
  }

  /** Adults in treatment in each of today's authorities. */
  SortedMap<String, AreaTreatment> today() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND);
    List<String> authorities =
        LocalAuthorities.load().validOn(today).stream().map(LocalAuthority::laCode).toList();
    return byAuthorities.computeIfAbsent(authorities, this::shared);
  }

  private SortedMap<String, AreaTreatment> shared(List<String> authorities) {
    List<AreaFacts> facts = new ArrayList<>();
    List<AlcoholFigure> alcohol = new ArrayList<>();
    for (String area : authorities) {
      Optional<Double> adults = number(figures.adults(area));
      Optional<Double> deprivation = number(figures.deprivation(area));
      if (adults.isPresent() && deprivation.isPresent()) {
        facts.add(new AreaFacts(area, adults.get(), deprivation.get()));
        number(figures.alcoholInTreatment(area))
            .ifPresent(persons -> alcohol.add(new AlcoholFigure(together(area), persons)));
      }
    }
    return facts.isEmpty()
        ? Collections.emptySortedMap()
        : TreatmentEstimate.of(national, facts, alcohol);
  }

  private static SortedSet<String> together(String area) {
    return new TreeSet<>(area.equals(CORNWALL) ? List.of(area, SCILLY) : List.of(area));
  }

  private static NationalTreatment national(NationalFigures figures) {
    return new NationalTreatment(
        value(figures.inTreatment(LATEST, "all")),
        value(figures.inTreatment(LATEST, "opiate")),
        value(figures.inTreatment(LATEST, "alcohol_only")),
        value(figures.enteringTreatment(LATEST)),
        value(figures.inTreatment(EARLIER, "non_opiate_only")),
        value(figures.inTreatment(EARLIER, "non_opiate_and_alcohol")));
  }

  private static double value(Optional<NationalFigure> figure) {
    return figure.orElseThrow().value();
  }

  private static Optional<Double> number(Optional<AreaFigure> figure) {
    return figure.map(AreaFigure::published).map(BigDecimal::doubleValue);
  }
}
