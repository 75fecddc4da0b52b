package uk.datr.workforce.reporting.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.protection.AdditiveTable;
import uk.datr.workforce.reporting.protection.Protection;

/**
 * What of a published collection is hidden. Everybody may read every region and England, so all of them are protected
 * together, whichever is asked for: a group hidden in one region must not follow from England less the other six.
 *
 * <p>Four tables are protected: people by region and role group; the same, paid and unpaid, for the groups that are
 * shown; leavers by region; and agency and bank staff by region, who are the difference between paid WTE and the base
 * of the vacancy rate.
 */
final class PublishedProtection {

  private final Map<String, HiddenParts> byRegion;
  private final HiddenParts england;

  private PublishedProtection(Map<String, HiddenParts> byRegion, HiddenParts england) {
    this.byRegion = Map.copyOf(byRegion);
    this.england = england;
  }

  /** Protects the figures of a collection's final returns. Regions from which nothing came are no part of it. */
  static PublishedProtection of(FigureSet figures) {
    List<String> regions =
        List.copyOf(new TreeSet<>(figures.sums().stream().map(FigureSet.Sum::regionCode).toList()));
    if (regions.isEmpty()) {
      return new PublishedProtection(Map.of(), HiddenParts.EVERYTHING);
    }
    List<HiddenParts> hidden = new Tables(figures, regions).protect();
    Map<String, HiddenParts> byRegion = new HashMap<>();
    for (int row = 0; row < regions.size(); row++) {
      byRegion.put(regions.get(row), hidden.get(row));
    }
    return new PublishedProtection(byRegion, hidden.getLast());
  }

  /** What is hidden of a region or of England. */
  HiddenParts of(Area area) {
    String region = area.regionCode();
    return region == null ? england : byRegion.getOrDefault(region, HiddenParts.EVERYTHING);
  }

  /** The tables of a collection: a row for each region, England last; a column for each group, the total last. */
  private static final class Tables {

    private final List<Map<RoleGroupRow, Measures>> rows = new ArrayList<>();
    private final List<RoleGroupRow> groups;
    private final AdditiveTable byGroup;
    private final AdditiveTable byRegion;

    Tables(FigureSet figures, List<String> regions) {
      Map<RoleGroupRow, Measures> england = figures.ofEngland();
      regions.forEach(region -> rows.add(figures.ofRegion(region)));
      rows.add(england);
      groups =
          RoleGroupRow.all().stream()
              .filter(group -> group.always() || england.containsKey(group))
              .toList();
      byGroup = AdditiveTable.crossed(regions.size(), groups.size());
      byRegion = AdditiveTable.column(regions.size());
    }

    List<HiddenParts> protect() {
      BitSet people = Protection.ofGroups(byGroup, cells(all -> all.all().headcount()));
      BitSet splits =
          Protection.ofParts(
              byGroup,
              people,
              List.of(
                  cells(all -> all.paid().headcount()), cells(all -> all.unpaid().headcount())));
      BitSet leavers = Protection.ofGroups(byRegion, totals(all -> all.flows().leavers()));
      BitSet leftOut =
          Protection.ofParts(
              byRegion, new BitSet(), List.of(totals(all -> all.vacancies().leftOut())));
      List<HiddenParts> hidden = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        int total = byGroup.cell(row, groups.size());
        int only = byRegion.cell(row, 0);
        boolean noTotal = people.get(total);
        hidden.add(
            new HiddenParts(
                groups(row, people),
                groups(row, splits),
                noTotal,
                splits.get(total),
                noTotal || leavers.get(only),
                splits.get(total) || leftOut.get(only)));
      }
      return hidden;
    }

    private long[] cells(ToLongFunction<Measures> count) {
      long[] totals = totals(count);
      long[] cells = new long[byGroup.size()];
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < groups.size(); column++) {
          cells[byGroup.cell(row, column)] =
              count.applyAsLong(rows.get(row).getOrDefault(groups.get(column), Measures.NONE));
        }
        cells[byGroup.cell(row, groups.size())] = totals[row];
      }
      return cells;
    }

    private long[] totals(ToLongFunction<Measures> count) {
      return rows.stream().mapToLong(row -> row.values().stream().mapToLong(count).sum()).toArray();
    }

    private Set<RoleGroupRow> groups(int row, BitSet hidden) {
      Set<RoleGroupRow> found = new HashSet<>();
      for (int column = 0; column < groups.size(); column++) {
        if (hidden.get(byGroup.cell(row, column))) {
          found.add(groups.get(column));
        }
      }
      return found;
    }
  }
}
