package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which authorities a service works for: nearly always its own alone; some residential and inpatient units for three. */
final class ExampleReach {
  private static final int NEIGHBOURS = 2;
  private static final double SHARED = 0.5;

  private final List<ExampleArea> areas;

  /**
   * @param areas of 2024
   */
  ExampleReach(List<ExampleArea> areas) {
    this.areas = List.copyOf(areas);
  }

  /** Codes of the authorities on a day, the service's own first. */
  List<String> authorities(ExampleService service, LocalDate day) {
    String own = service.unit().laCode();
    boolean residential =
        service.kind() == ExampleServiceKind.INPATIENT
            || service.kind() == ExampleServiceKind.REHABILITATION;
    if (!residential || ExampleChance.fraction("reach", service.key()) >= SHARED) {
      return List.of(own);
    }
    return areas.stream()
        .filter(area -> area.codeOn(day).filter(own::equals).isPresent())
        .findFirst()
        .map(area -> withNeighbours(area, own, day))
        .orElse(List.of(own));
  }

  /** The next authorities of the region in the order of their codes that were there all the time. */
  private List<String> withNeighbours(ExampleArea home, String own, LocalDate day) {
    List<String> codes = new ArrayList<>(List.of(own));
    int at = areas.indexOf(home);
    for (int step = 1; step < areas.size() && codes.size() <= NEIGHBOURS; step++) {
      ExampleArea area = areas.get((at + step) % areas.size());
      Optional<String> code = area.codeOn(day);
      if (area.nhsRegionCode().equals(home.nhsRegionCode())
          && !area.commissionsWithNeighbour()
          && area.codeOn(ExampleRegister.REGISTERED).isPresent()
          && code.isPresent()) {
        codes.add(code.get());
      }
    }
    return List.copyOf(codes);
  }
}
