package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.datr.workforce.referencedata.AreaFigure;
import uk.datr.workforce.referencedata.AreaFigures;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * An authority with the weight by which the example staff is spread over England.
 *
 * @param laCode the code valid at the first reference date
 * @param presentLaCode the code valid at the present reference date, mostly the same
 * @param shortName the name as used in the invented names
 * @param nhsRegionCode its NHS region
 * @param weight half its share of the adult population, half its share of adults in alcohol treatment; all weights add up to 1
 */
record ExampleArea(
    String laCode, String presentLaCode, String shortName, String nhsRegionCode, double weight) {

  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "Bristol, City of", "Bristol",
          "Herefordshire, County of", "Herefordshire",
          "Kingston upon Hull, City of", "Hull",
          "Bournemouth, Christchurch and Poole", "Bournemouth");

  /** The authorities of the first reference date in order of code, with their codes at the present one. */
  static List<ExampleArea> between(LocalDate first, LocalDate present) {
    List<LocalAuthority> authorities = LocalAuthorities.load().validOn(first);
    AreaFigures figures = AreaFigures.load();
    double adults = authorities.stream().mapToInt(area -> value(figures::adults, area)).sum();
    double treated =
        authorities.stream().mapToInt(area -> value(figures::alcoholInTreatment, area)).sum();
    return authorities.stream()
        .map(area ->
            new ExampleArea(
                area.laCode(),
                codeOn(area, present),
                SHORT_NAMES.getOrDefault(area.name(), area.name()),
                area.nhsRegionCode(),
                value(figures::adults, area) / adults / 2
                    + value(figures::alcoholInTreatment, area) / treated / 2))
        .toList();
  }

  /** The Isles of Scilly have no published treatment figure; their population alone gives them a weight. */
  private static int value(Function<String, Optional<AreaFigure>> figure, LocalAuthority area) {
    return figure.apply(area.laCode()).map(AreaFigure::value).orElse(0);
  }

  private static String codeOn(LocalAuthority area, LocalDate day) {
    if (area.validOn(day)) {
      return area.laCode();
    }
    if (area.successorCodes().size() != 1) {
      throw new IllegalStateException("The example history cannot follow " + area.laCode());
    }
    return codeOn(
        LocalAuthorities.load().find(area.successorCodes().getFirst()).orElseThrow(), day);
  }

  /** City of London and Isles of Scilly commission together with a neighbour and have no service of their own. */
  boolean commissionsWithNeighbour() {
    return laCode.equals("E09000001") || laCode.equals("E06000053");
  }
}
