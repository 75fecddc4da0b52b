package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.datr.workforce.referencedata.AreaFigure;
import uk.datr.workforce.referencedata.AreaFigures;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * An authority with the weight by which the example staff is spread over England.
 *
 * @param authority the authority under the code of 30 June 2024
 * @param shortName the name as used in the invented names
 * @param weight half its share of the adult population, half its share of adults in alcohol treatment; all weights add up to 1
 */
record ExampleArea(LocalAuthority authority, String shortName, double weight) {

  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "Bristol, City of", "Bristol",
          "Herefordshire, County of", "Herefordshire",
          "Kingston upon Hull, City of", "Hull",
          "Bournemouth, Christchurch and Poole", "Bournemouth");

  /** The authorities of a day in order of code. */
  static List<ExampleArea> on(LocalDate day) {
    List<LocalAuthority> authorities = LocalAuthorities.load().validOn(day);
    AreaFigures figures = AreaFigures.load();
    double adults = authorities.stream().mapToInt(area -> value(figures::adults, area)).sum();
    double treated =
        authorities.stream().mapToInt(area -> value(figures::alcoholInTreatment, area)).sum();
    return authorities.stream()
        .map(area ->
            new ExampleArea(
                area,
                SHORT_NAMES.getOrDefault(area.name(), area.name()),
                value(figures::adults, area) / adults / 2
                    + value(figures::alcoholInTreatment, area) / treated / 2))
        .toList();
  }

  /** The Isles of Scilly have no published treatment figure; their population alone gives them a weight. */
  private static int value(Function<String, Optional<AreaFigure>> figure, LocalAuthority area) {
    return figure.apply(area.laCode()).map(AreaFigure::value).orElse(0);
  }

  String laCode() {
    return authority.laCode();
  }

  String nhsRegionCode() {
    return authority.nhsRegionCode();
  }

  /** The code of the same authority on another day, earlier or later; empty where it was another authority then. */
  Optional<String> codeOn(LocalDate day) {
    return codeOn(authority, day);
  }

  private static Optional<String> codeOn(LocalAuthority area, LocalDate day) {
    if (area.validOn(day)) {
      return Optional.of(area.laCode());
    }
    Stream<LocalAuthority> neighbours =
        day.isBefore(area.validFrom())
            ? LocalAuthorities.load().all().stream()
                .filter(before -> before.successorCodes().equals(List.of(area.laCode())))
            : area.successorCodes().stream()
                .filter(_ -> area.successorCodes().size() == 1)
                .flatMap(code -> LocalAuthorities.load().find(code).stream());
    return neighbours.findFirst().flatMap(neighbour -> codeOn(neighbour, day));
  }

  /** City of London and Isles of Scilly commission together with a neighbour and have no service of their own. */
  boolean commissionsWithNeighbour() {
    return laCode().equals("E09000001") || laCode().equals("E06000053");
  }
}
