package uk.datr.workforce.referencedata;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Published population, deprivation and treatment figures of authorities. Files use the codes of April 2023; an authority that only
 * got a new code since then, as the one successor of the old one, is found under its new code, too. A missing figure is
 * unknown, never zero.
 */
public final class AreaFigures {

  private static final class Loaded {
    static final AreaFigures ALL = new AreaFigures();
  }

  private final Map<String, AreaFigure> population;
  private final Map<String, AreaFigure> adults;
  private final Map<String, AreaFigure> deprivation;
  private final Map<String, AreaFigure> alcoholInTreatment;
  private final Map<String, String> oldCodes;

  private AreaFigures() {
    List<AreaFigure> populations = figures("la-population.csv");
    population = latest(populations, "population_all_ages");
    adults = latest(populations, "population_18_plus");
    deprivation = latest(figures("la-deprivation.csv"), "imd_average_score");
    alcoholInTreatment = latest(figures("la-treatment.csv"), "alcohol_in_treatment");
    oldCodes =
        LocalAuthorities.load().all().stream()
            .filter(authority -> authority.successorCodes().size() == 1)
            .collect(
                Collectors.toUnmodifiableMap(
                    authority -> authority.successorCodes().getFirst(), LocalAuthority::laCode));
  }

  /** The figures, read once and then shared. */
  public static AreaFigures load() {
    return Loaded.ALL;
  }

  /** Residents of all ages, ONS mid-2023. */
  public Optional<AreaFigure> population(String laCode) {
    return find(population, laCode);
  }

  /** Residents aged 18 and over, ONS mid-2023. */
  public Optional<AreaFigure> adults(String laCode) {
    return find(adults, laCode);
  }

  /** Average score of the Index of Multiple Deprivation 2025: the higher, the more deprived. */
  public Optional<AreaFigure> deprivation(String laCode) {
    return find(deprivation, laCode);
  }

  /** Adults in treatment with an alcohol problem in the latest published year; none for the Isles of Scilly. */
  public Optional<AreaFigure> alcoholInTreatment(String laCode) {
    return find(alcoholInTreatment, laCode);
  }

  private Optional<AreaFigure> find(Map<String, AreaFigure> figures, String laCode) {
    return Optional.ofNullable(figures.get(laCode))
        .or(() -> Optional.ofNullable(oldCodes.get(laCode)).map(figures::get));
  }

  private static Map<String, AreaFigure> latest(List<AreaFigure> figures, String measure) {
    Comparator<AreaFigure> byYear = Comparator.comparing(AreaFigure::year);
    return figures.stream()
        .filter(figure -> figure.measure().equals(measure))
        .collect(
            Collectors.toUnmodifiableMap(
                AreaFigure::laCode,
                Function.identity(),
                (one, other) -> byYear.compare(one, other) >= 0 ? one : other));
  }

  private static List<AreaFigure> figures(String file) {
    return ReferenceFile.rows(
        file,
        row ->
            new AreaFigure(
                row.getField("la_code"),
                row.getField("year"),
                row.getField("measure"),
                new BigDecimal(row.getField("value")),
                row.getField("source_id")));
  }
}
