package uk.datr.workforce.accept;

import static uk.datr.workforce.journey.JourneyException.require;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import uk.datr.workforce.journey.Point;

/** The figures that the example data reproduce, each to the last digit that was published, by SQL over the census tables. */
final class PublishedFigures {
  private static final String IN_2022 = "DATRWC-2022";
  private static final String IN_2023 = "DATRWC-2023";
  private static final String IN_2024 = "DATRWC-2024";
  private static final List<String> ALL = List.of("PROVIDER", "COMMISSIONER", "LERO");

  private final StoredShares stored;
  private final List<Point> points = new ArrayList<>();

  private PublishedFigures(StoredShares stored) {
    this.stored = stored;
  }

  /** One point a figure. */
  static List<Point> points(StoredShares stored) {
    PublishedFigures figures = new PublishedFigures(stored);
    figures.sizes();
    figures.sectorsAndGroups();
    figures.people();
    figures.rates();
    return figures.points;
  }

  private void sizes() {
    exact("returns of providers in 2022", 347, () -> stored.returns(IN_2022, "PROVIDER"));
    exact("returns of commissioners in 2022", 165, () -> stored.returns(IN_2022, "COMMISSIONER"));
    exact("returns of recovery organisations in 2022", 23, () -> stored.returns(IN_2022, "LERO"));
    exact("WTE of 2022", 11_851, () -> stored.wte(IN_2022, ALL));
    exact("WTE of providers in 2022", 11_269, () -> stored.wte(IN_2022, List.of("PROVIDER")));
    exact("WTE of commissioners in 2022", 398, () -> stored.wte(IN_2022, List.of("COMMISSIONER")));
    exact("WTE of recovery organisations in 2022", 184, () -> stored.wte(IN_2022, List.of("LERO")));
    exact("WTE of 2024", 14_121, () -> stored.wte(IN_2024, ALL));
    percent("delivery in the WTE of 2024", 96, () -> stored.delivery(IN_2024));
  }

  private void sectorsAndGroups() {
    sector(IN_2022, "VOL", 78);
    sector(IN_2022, "NHS", 15);
    sector(IN_2022, "LA", 4);
    sector(IN_2022, "IND", 3);
    sector(IN_2023, "VOL", 80);
    sector(IN_2024, "VOL", 86);
    group(IN_2022, "DAW", 49);
    group(IN_2022, "MGA", 23);
    group(IN_2022, "PEER", 10);
    group(IN_2022, "NUR", 9);
    group(IN_2024, "DAW", 50);
  }

  private void people() {
    percent("unpaid people in 2022", 12, () -> stored.unpaid(IN_2022));
    percent("unpaid people in 2023", 7, () -> stored.unpaid(IN_2023));
    percent("unpaid people in 2024", 11, () -> stored.unpaid(IN_2024));
    percent("women in 2022", 65, () -> stored.female(IN_2022));
    percent("permanent contracts in 2022", 84, () -> stored.permanent(IN_2022));
    percent("full time in 2022", 69, () -> stored.fullTime(IN_2022));
    percent("in post for less than a year in 2024", 39, () -> stored.underOneYear(IN_2024));
  }

  private void rates() {
    percent("turnover of delivery in 2022", 19, () -> stored.turnover(IN_2022));
    percent("turnover of delivery in 2023", 25, () -> stored.turnover(IN_2023));
    percent("turnover of delivery in 2024", 19, () -> stored.turnover(IN_2024));
    percent("vacancies of commissioning in 2022", 14, () -> stored.vacancyRate(IN_2022, true));
    percent("vacancies of delivery in 2023", 8, () -> stored.vacancyRate(IN_2023, false));
    percent("vacancies of commissioning in 2023", 12, () -> stored.vacancyRate(IN_2023, true));
    percent("vacancies of delivery in 2024", 8, () -> stored.vacancyRate(IN_2024, false));
    percent("vacancies of commissioning in 2024", 9, () -> stored.vacancyRate(IN_2024, true));
  }

  private void sector(String collectionId, String sector, int percent) {
    percent(
        "%s in the providers' WTE of %s".formatted(sector, collectionId),
        percent,
        () -> stored.sector(collectionId, sector));
  }

  private void group(String collectionId, String group, int percent) {
    percent(
        "%s in the providers' WTE of %s".formatted(group, collectionId),
        percent,
        () -> stored.group(collectionId, group));
  }

  private void exact(String what, int published, Supplier<BigDecimal> stored) {
    points.add(
        new Point(
            String.format(Locale.ROOT, "%s: %,d", what, published),
            () -> {
              BigDecimal found = stored.get();
              require(
                  found.compareTo(BigDecimal.valueOf(published)) == 0,
                  "it is " + found.toPlainString());
              return found.toPlainString();
            }));
  }

  private void percent(String what, int published, Supplier<BigDecimal> stored) {
    points.add(
        new Point(
            "%s: %d %%".formatted(what, published),
            () -> {
              BigDecimal found = stored.get();
              String shown = found.setScale(2, RoundingMode.HALF_UP) + " %";
              require(
                  found.setScale(0, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(published))
                      == 0,
                  "it is " + shown);
              return shown;
            }));
  }
}
