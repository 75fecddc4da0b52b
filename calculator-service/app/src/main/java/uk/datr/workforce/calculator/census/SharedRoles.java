package uk.datr.workforce.calculator.census;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * Roles put together until every region has at least {@value #FEWEST} people in each of the groups (domain/reporting.md
 * B12a.2, until releases exist). The groups are the same in all regions and in England and no figure is left out, so that
 * nothing smaller follows from subtracting one shown figure from another. Volunteers stay apart from paid staff: they
 * are shown where every region has enough of them.
 */
final class SharedRoles {

  /** People that a shown group has at least. */
  static final int FEWEST = 10;

  private SharedRoles() {}

  /** People and their WTE. */
  record Staff(long people, BigDecimal wte) {

    static final Staff NOBODY = new Staff(0, BigDecimal.ZERO);

    Staff plus(Staff other) {
      return new Staff(people + other.people, wte.add(other.wte));
    }
  }

  /**
   * The groups of roles, the largest first.
   *
   * @param regions staff by region and role
   * @return no group when a region has too few people for any
   */
  static List<NavigableSet<String>> of(SortedMap<String, SortedMap<String, Staff>> regions) {
    NavigableSet<String> roles = new TreeSet<>();
    regions.values().forEach(region -> roles.addAll(region.keySet()));
    boolean volunteers = roles.remove(Role.VOLUNTEER.name());
    List<NavigableSet<String>> groups = new ArrayList<>();
    roles.forEach(role -> groups.add(new TreeSet<>(List.of(role))));
    Comparator<NavigableSet<String>> bySize =
        Comparator.<NavigableSet<String>>comparingLong(group -> fewest(group, regions.values()))
            .thenComparing(NavigableSet::first);
    groups.sort(bySize);
    while (groups.size() > 1 && fewest(groups.getFirst(), regions.values()) < FEWEST) {
      NavigableSet<String> smallest = groups.removeFirst();
      groups.getFirst().addAll(smallest);
      groups.sort(bySize);
    }
    groups.removeIf(group -> fewest(group, regions.values()) < FEWEST);
    NavigableSet<String> unpaid = new TreeSet<>(List.of(Role.VOLUNTEER.name()));
    if (volunteers && fewest(unpaid, regions.values()) >= FEWEST) {
      groups.add(unpaid);
    }
    return groups.reversed();
  }

  /** Staff of a group of roles in the regions given. */
  static Staff sum(Collection<String> group, Collection<SortedMap<String, Staff>> regions) {
    return regions.stream()
        .flatMap(region -> group.stream().map(role -> region.getOrDefault(role, Staff.NOBODY)))
        .reduce(Staff.NOBODY, Staff::plus);
  }

  private static long fewest(
      NavigableSet<String> group, Collection<SortedMap<String, Staff>> regions) {
    return regions.stream()
        .mapToLong(region -> sum(group, List.of(region)).people())
        .min()
        .orElse(0);
  }
}
