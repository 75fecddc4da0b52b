package uk.datr.workforce.reporting.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.measures.Measures;

/**
 * All sums of one collection on one basis that a profile needs, as one query gives them.
 *
 * @param responses who answered, at each level of the hierarchy of the area asked for
 * @param sums measures by region, inside or outside of the authority asked for, and role group
 */
record FigureSet(Map<AreaLevel, Response> responses, List<Sum> sums) {

  FigureSet {
    responses = Map.copyOf(new EnumMap<>(responses));
    sums = List.copyOf(sums);
  }

  /**
   * The measures of a role group in a part of England.
   *
   * @param inAuthority whether this is the authority asked for or the rest of its region
   * @param roleGroup a group's code as the event gave it
   */
  record Sum(String regionCode, boolean inAuthority, String roleGroup, Measures measures) {}

  /** Who answered in an area of the hierarchy. */
  Response response(Area area) {
    Response response = responses.get(area.level());
    return response == null ? new Response(0, 0, 0, 0, 0) : response;
  }

  /** The measures of an area of the hierarchy by role group. */
  Map<RoleGroupRow, Measures> of(Area area) {
    return of(area.level(), area.regionCode());
  }

  /** The measures of an NHS region by role group. */
  Map<RoleGroupRow, Measures> ofRegion(String regionCode) {
    return of(AreaLevel.NHS_REGION, regionCode);
  }

  /** The measures of England by role group. */
  Map<RoleGroupRow, Measures> ofEngland() {
    return of(AreaLevel.ENGLAND, null);
  }

  private Map<RoleGroupRow, Measures> of(AreaLevel level, @Nullable String regionCode) {
    Predicate<Sum> inside =
        switch (level) {
          case LOCAL_AUTHORITY -> Sum::inAuthority;
          case NHS_REGION -> sum -> sum.regionCode().equals(regionCode);
          case ENGLAND -> sum -> true;
        };
    Map<RoleGroupRow, Measures> byGroup = new TreeMap<>();
    sums.stream()
        .filter(inside)
        .forEach(
            sum -> byGroup.merge(RoleGroupRow.of(sum.roleGroup()), sum.measures(), Measures::plus));
    return byGroup;
  }
}
