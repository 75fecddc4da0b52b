package uk.datr.workforce.census.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.datr.workforce.census.rules.Specification;

/**
 * Plans the example history: the collection of 2024, published, with the totals of {@link ExampleTotals}, and the
 * present one, open, with about 70 % answered. Nothing in it depends on chance or on a clock of its own.
 */
public final class ExampleHistory {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String SPEC_VERSION = Specification.V2024_1.version();

  private static final int OPEN_SINCE_DAYS = 40;
  private static final int OPEN_FOR_DAYS = 30;

  private ExampleHistory() {}

  /** The history as it stands at an instant. */
  public static ExamplePlan plan(Instant now) {
    ExampleCollection past = collectionOf2024();
    ExampleCollection present = presentCollection(now);
    List<ExampleArea> areas = ExampleArea.between(past.referenceDate(), present.referenceDate());
    ExampleRegister register = ExampleRegister.of(areas);
    ExampleReturns returns = new ExampleReturns(register.services());
    return new ExamplePlan(
        List.of(
            new ExampleYear(
                register.organisations(),
                register.services().stream().map(ExampleService::unit).toList(),
                past,
                returns.past(past)),
            new ExampleYear(
                recodedOrganisations(register, areas),
                recodedUnits(register),
                present,
                returns.present(present, now))));
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

  private static ExampleCollection collectionOf2024() {
    return new ExampleCollection(
        "DATRWC-2024",
        2024,
        LocalDate.of(2024, Month.JUNE, 30),
        SPEC_VERSION,
        at(LocalDate.of(2024, Month.JULY, 8), 9),
        at(LocalDate.of(2024, Month.SEPTEMBER, 6), 17),
        at(LocalDate.of(2024, Month.NOVEMBER, 29), 12),
        at(LocalDate.of(2025, Month.FEBRUARY, 27), 9));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 30)).atZone(LONDON).toInstant();
  }

  private static List<ExampleUnit> recodedUnits(ExampleRegister register) {
    return register.services().stream()
        .filter(service -> !service.presentLaCode().equals(service.unit().laCode()))
        .map(ExampleService::presentUnit)
        .toList();
  }

  private static List<ExampleOrganisation> recodedOrganisations(
      ExampleRegister register, List<ExampleArea> areas) {
    Map<String, String> recoded =
        areas.stream()
            .filter(area -> !area.laCode().equals(area.presentLaCode()))
            .collect(Collectors.toMap(ExampleArea::laCode, ExampleArea::presentLaCode));
    List<ExampleOrganisation> changed = new ArrayList<>();
    for (ExampleOrganisation organisation : register.organisations()) {
      String laCode = organisation.laCode();
      if (laCode != null && recoded.containsKey(laCode)) {
        changed.add(
            new ExampleOrganisation(
                organisation.code(),
                organisation.name(),
                organisation.kind(),
                organisation.sector(),
                recoded.get(laCode),
                organisation.nhsRegionCode(),
                organisation.validFrom()));
      }
    }
    return changed;
  }
}
