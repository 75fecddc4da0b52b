package uk.datr.workforce.census.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Specification;

/**
 * Plans the example history: the collections of 2022, 2023 and 2024, published, with the totals of {@link
 * ExampleTotals}, and the present one, open, with about 70 % answered. Nothing in it depends on chance or on a clock of its own.
 */
public final class ExampleHistory {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String SPEC_VERSION = Specification.V2026_1.version();

  private static final int OPEN_SINCE_DAYS = 40;
  private static final int OPEN_FOR_DAYS = 30;

  private static final List<ExampleCollection> PUBLISHED =
      List.of(
          published(
              2022,
              at(2022, 7, 11, 9),
              at(2022, 9, 9, 17),
              at(2022, 12, 2, 12),
              at(2023, 3, 16, 9)),
          published(
              2023,
              at(2023, 7, 10, 9),
              at(2023, 9, 1, 17),
              at(2023, 11, 30, 12),
              at(2024, 2, 29, 9)),
          published(
              2024,
              at(2024, 7, 8, 9),
              at(2024, 9, 6, 17),
              at(2024, 11, 29, 12),
              at(2025, 2, 27, 9)));

  private ExampleHistory() {}

  /** The history as it stands at an instant. */
  public static ExamplePlan plan(Instant now) {
    ExampleCollection last = PUBLISHED.getLast();
    List<ExampleArea> areas = ExampleArea.on(last.referenceDate());
    ExampleTimeline timeline = new ExampleTimeline(areas, ExampleRegister.of(areas));
    ExampleReturns returns = new ExampleReturns(timeline, new ExampleReach(areas));
    List<ExampleYear> years = new ArrayList<>();
    LocalDate before = null;
    for (ExampleCollection collection : PUBLISHED) {
      years.add(year(timeline, before, collection, returns.past(collection)));
      before = collection.referenceDate();
    }
    ExampleCollection present = presentCollection(now);
    years.add(year(timeline, before, present, returns.present(present, now)));
    return new ExamplePlan(years);
  }

  private static ExampleYear year(
      ExampleTimeline timeline,
      @Nullable LocalDate before,
      ExampleCollection collection,
      List<ExampleReturn> returns) {
    LocalDate day = collection.referenceDate();
    return new ExampleYear(
        timeline.organisations(before, day),
        timeline.units(before, day),
        collection,
        timeline.lost(before, day).stream().map(service -> service.unit().unitId()).toList(),
        returns);
  }

  /** The open collection alone: its window moves with the day, so that it is always open. */
  public static ExampleCollection presentCollection(Instant now) {
    LocalDate today = now.atZone(LONDON).toLocalDate();
    LocalDate opensOn = today.minusDays(OPEN_SINCE_DAYS);
    LocalDate midsummer = LocalDate.of(opensOn.getYear(), Month.JUNE, 30);
    // A collection opens after its reference date; until then the previous one is the present one.
    LocalDate referenceDate = midsummer.isBefore(opensOn) ? midsummer : midsummer.minusYears(1);
    return new ExampleCollection(
        "DATRWC-" + referenceDate.getYear(),
        referenceDate.getYear(),
        referenceDate,
        SPEC_VERSION,
        opensOn.atStartOfDay(LONDON).toInstant(),
        today.plusDays(OPEN_FOR_DAYS).atStartOfDay(LONDON).toInstant(),
        null,
        null);
  }

  private static ExampleCollection published(
      int year, Instant opensAt, Instant closesAt, Instant finalisedAt, Instant publishedAt) {
    return new ExampleCollection(
        "DATRWC-" + year,
        year,
        LocalDate.of(year, Month.JUNE, 30),
        SPEC_VERSION,
        opensAt,
        closesAt,
        finalisedAt,
        publishedAt);
  }

  private static Instant at(int year, int month, int day, int hour) {
    return LocalDate.of(year, month, day).atTime(LocalTime.of(hour, 30)).atZone(LONDON).toInstant();
  }
}
