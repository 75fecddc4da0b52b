package uk.datr.workforce.calculator.census;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * The final returns of a published collection, by region and census role.
 *
 * @param collection the collection
 * @param lines one for each region and census role
 */
public record PublishedStaff(Collection collection, List<Line> lines) {

  /** What no role of the calculator stands for. */
  static final String UNMAPPED = "UNMAPPED";

  /** Keeps its own copy. */
  public PublishedStaff {
    lines = List.copyOf(lines);
  }

  /** A collection and the day on which it counted. */
  public record Collection(String id, LocalDate referenceDate) {}

  /** Staff of a census role in a region. */
  record Line(
      String region,
      String role,
      BigDecimal paidWte,
      long paidHeadcount,
      BigDecimal unpaidWte,
      long unpaidHeadcount) {}

  /** Paid WTE in England of the roles of the calculator that are asked for. */
  public double englandWte(Predicate<Role> asked) {
    return lines.stream()
        .filter(line -> {
          Role role = AreaStaff.roleOf(line.role());
          return role != null && asked.test(role);
        })
        .map(Line::paidWte)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** People and WTE by region and role of the calculator; unpaid people are volunteers. */
  SortedMap<String, SortedMap<String, SharedRoles.Staff>> byRegion() {
    SortedMap<String, SortedMap<String, SharedRoles.Staff>> regions = new TreeMap<>();
    for (Line line : lines) {
      SortedMap<String, SharedRoles.Staff> roles =
          regions.computeIfAbsent(line.region(), region -> new TreeMap<>());
      Role role = AreaStaff.roleOf(line.role());
      merge(roles, role, line.paidHeadcount(), line.paidWte());
      if (line.unpaidHeadcount() > 0) {
        merge(roles, Role.VOLUNTEER, line.unpaidHeadcount(), line.unpaidWte());
      }
    }
    return regions;
  }

  private static void merge(
      SortedMap<String, SharedRoles.Staff> roles,
      @Nullable Role role,
      long people,
      BigDecimal wte) {
    roles.merge(
        role == null ? UNMAPPED : role.name(),
        new SharedRoles.Staff(people, wte),
        SharedRoles.Staff::plus);
  }
}
