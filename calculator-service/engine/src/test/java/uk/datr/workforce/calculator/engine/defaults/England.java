package uk.datr.workforce.calculator.engine.defaults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import uk.datr.workforce.referencedata.AreaFigure;
import uk.datr.workforce.referencedata.AreaFigures;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.NationalFigure;
import uk.datr.workforce.referencedata.NationalFigures;

/** What is published about England and its authorities, as the engine takes it. */
final class England {

  static final String CORNWALL = "E06000052";
  static final String SCILLY = "E06000053";

  private static final AreaFigures FIGURES = AreaFigures.load();
  private static final NationalFigures NATIONAL = NationalFigures.load();

  private England() {}

  static List<LocalAuthority> authorities() {
    return LocalAuthorities.load().validOn(LocalDate.parse("2026-06-30"));
  }

  static NationalTreatment national() {
    return new NationalTreatment(
        inTreatment("2024/25", "all"),
        inTreatment("2024/25", "opiate"),
        inTreatment("2024/25", "alcohol_only"),
        value(NATIONAL.enteringTreatment("2024/25")),
        inTreatment("2021/22", "non_opiate_only"),
        inTreatment("2021/22", "non_opiate_and_alcohol"));
  }

  static List<AreaFacts> facts() {
    return authorities().stream()
        .map(LocalAuthority::laCode)
        .map(area ->
            new AreaFacts(area, number(FIGURES.adults(area)), number(FIGURES.deprivation(area))))
        .toList();
  }

  /** Cornwall and the Isles of Scilly are published together, under Cornwall. */
  static List<AlcoholFigure> alcohol() {
    List<AlcoholFigure> figures = new ArrayList<>();
    for (LocalAuthority authority : authorities()) {
      String area = authority.laCode();
      TreeSet<String> areas = new TreeSet<>(List.of(area));
      if (area.equals(CORNWALL)) {
        areas.add(SCILLY);
      }
      FIGURES
          .alcoholInTreatment(area)
          .ifPresent(
              figure -> figures.add(new AlcoholFigure(areas, figure.published().doubleValue())));
    }
    return figures;
  }

  static SortedMap<String, AreaTreatment> treatment() {
    return TreatmentEstimate.of(national(), facts(), alcohol());
  }

  private static double inTreatment(String year, String group) {
    return value(NATIONAL.inTreatment(year, group));
  }

  private static double value(Optional<NationalFigure> figure) {
    return figure.orElseThrow().value();
  }

  private static double number(Optional<AreaFigure> figure) {
    return figure.map(AreaFigure::published).map(BigDecimal::doubleValue).orElseThrow();
  }
}
