package uk.datr.workforce.reporting.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.areas.Areas;

/**
 * Who asks, as far as live figures go. Polling a total before and after a submission gives that submission, so live
 * totals are only for those who may see single returns (domain/reporting.md B12a.2). Region and England of the last
 * published collection are for everybody who may read figures at all.
 *
 * @param everywhere whether provisional figures of every area may be seen
 * @param regions the regions of which provisional figures may be seen
 * @param ownAuthorities the authorities whose own values may be seen: code of the area to register codes of the
 *     organisations that are this authority
 */
record Audience(boolean everywhere, Set<String> regions, Map<String, Set<String>> ownAuthorities) {

  Audience {
    regions = Set.copyOf(regions);
    ownAuthorities = Map.copyOf(ownAuthorities);
  }

  /**
   * The figures that this audience sees when it asks for an area, the area's own first. None when the area does not
   * exist for it: an authority is there for itself, for its region's lead and for those who see every area.
   *
   * @param areas finds the region and the country that stand beside the area
   */
  List<PlannedFigure> figures(Area area, Areas areas) {
    List<PlannedFigure> figures = new ArrayList<>();
    if (seesLive(area)) {
      figures.add(new PlannedFigure(area, Basis.PROVISIONAL));
    }
    if (!organisationsOf(area).isEmpty()) {
      figures.add(new PlannedFigure(area, Basis.OWN));
    }
    if (area.level() == AreaLevel.LOCAL_AUTHORITY && figures.isEmpty()) {
      return List.of();
    }
    List<Area> wider = wider(area, areas);
    for (Area comparator : wider) {
      if (seesLive(comparator)) {
        figures.add(new PlannedFigure(comparator, Basis.PROVISIONAL));
      }
    }
    if (area.level() != AreaLevel.LOCAL_AUTHORITY) {
      figures.add(new PlannedFigure(area, Basis.PUBLISHED));
    }
    wider.forEach(comparator -> figures.add(new PlannedFigure(comparator, Basis.PUBLISHED)));
    return List.copyOf(figures);
  }

  /** The register codes of the organisations of the caller that are this authority. */
  Set<String> organisationsOf(Area area) {
    return area.level() == AreaLevel.LOCAL_AUTHORITY
        ? area.codes().stream()
            .flatMap(code -> ownAuthorities.getOrDefault(code, Set.of()).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private boolean seesLive(Area area) {
    String region = area.regionCode();
    return everywhere || (region != null && regions.contains(region));
  }

  private static List<Area> wider(Area area, Areas areas) {
    String region = area.regionCode();
    return switch (area.level()) {
      case LOCAL_AUTHORITY ->
          region == null
              ? List.of(areas.england())
              : List.of(areas.region(region).orElseThrow(), areas.england());
      case NHS_REGION -> List.of(areas.england());
      case ENGLAND -> List.of();
    };
  }
}
