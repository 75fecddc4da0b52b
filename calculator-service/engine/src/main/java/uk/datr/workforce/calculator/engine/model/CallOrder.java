package uk.datr.workforce.calculator.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The order in which roles call for each other; those that do so in a circle stand together. */
final class CallOrder {

  private final List<Role> roles;
  private final boolean[][] reaches;

  private CallOrder(List<Role> roles, boolean[][] reaches) {
    this.roles = roles;
    this.reaches = reaches;
  }

  /** Circles of roles, most of them of one role; none depends on a later one, and each is in order of code. */
  static List<List<Role>> of(
      Set<Role> all, SortedMap<Role, ? extends SortedMap<Role, ?>> wtePerWte) {
    List<Role> roles = all.stream().sorted().toList();
    int size = roles.size();
    boolean[][] reaches = new boolean[size][size];
    for (Map.Entry<Role, ? extends SortedMap<Role, ?>> row : wtePerWte.entrySet()) {
      for (Role served : row.getValue().keySet()) {
        reaches[roles.indexOf(row.getKey())][roles.indexOf(served)] = true;
      }
    }
    for (int via = 0; via < size; via++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          reaches[from][to] |= reaches[from][via] && reaches[via][to];
        }
      }
    }
    return new CallOrder(roles, reaches).circles();
  }

  private List<List<Role>> circles() {
    List<List<Role>> circles = new ArrayList<>();
    boolean[] placed = new boolean[roles.size()];
    while (circles.stream().mapToInt(List::size).sum() < roles.size()) {
      for (int first = 0; first < roles.size(); first++) {
        if (!placed[first] && dependsOnPlacedOnly(first, placed)) {
          List<Role> circle = new ArrayList<>();
          for (int other = 0; other < roles.size(); other++) {
            if (sameCircle(first, other)) {
              circle.add(roles.get(other));
              placed[other] = true;
            }
          }
          circles.add(List.copyOf(circle));
        }
      }
    }
    return List.copyOf(circles);
  }

  private boolean dependsOnPlacedOnly(int role, boolean[] placed) {
    for (int other = 0; other < placed.length; other++) {
      if (reaches[role][other] && !placed[other] && !sameCircle(role, other)) {
        return false;
      }
    }
    return true;
  }

  private boolean sameCircle(int one, int other) {
    return one == other || (reaches[one][other] && reaches[other][one]);
  }
}
