package uk.datr.workforce.census.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.RoleFlow.StartSource;

/**
 * The headcount of each role twelve months before the reference date (indicator I3, census.md 4.7): as the return gives
 * it; else that of the unit's final return of the previous collection; else derived from the end of the period.
 */
public final class StartHeadcount {

  private StartHeadcount() {}

  /**
   * The flows of every role that had people at the start or has them at the end, or that section E names, in order of
   * role code. A role that an answered section E does not name had no joiners and no leavers. Nothing when sections B
   * and E are not both answered, because then turnover is not known.
   *
   * <p>A derived start below 0, which only contradicting figures give, counts as 0.
   *
   * @param previousFinal final return of the unit, or of its predecessor, in the previous collection
   */
  public static List<RoleFlow> resolve(
      ReturnContent content, Optional<ReturnContent> previousFinal) {
    List<StaffInPost> staff = content.staffInPost();
    List<Flow> lines = content.flows();
    if (staff == null || lines == null) {
      return List.of();
    }
    Map<String, Integer> end = headcounts(staff);
    Optional<Map<String, Integer>> previous =
        previousFinal.map(ReturnContent::staffInPost).map(StartHeadcount::headcounts);
    Map<String, Flow> flows = new HashMap<>();
    for (Flow line : lines) {
      if (line.role() != null) {
        flows.putIfAbsent(line.role(), line);
      }
    }
    Set<String> roles = new TreeSet<>(end.keySet());
    roles.addAll(flows.keySet());
    previous.map(Map::keySet).ifPresent(roles::addAll);
    List<RoleFlow> resolved = new ArrayList<>();
    for (String role : roles) {
      resolved.add(resolve(role, flows.get(role), previous, end.getOrDefault(role, 0)));
    }
    return List.copyOf(resolved);
  }

  private static RoleFlow resolve(
      String role, @Nullable Flow line, Optional<Map<String, Integer>> previous, int end) {
    int joiners = line == null ? 0 : orZero(line.joiners());
    int leavers = line == null ? 0 : orZero(line.leavers());
    Integer given = line == null ? null : line.headcountAtStart();
    if (given != null) {
      return new RoleFlow(role, joiners, leavers, given, StartSource.GIVEN, end);
    }
    if (previous.isPresent()) {
      int start = previous.get().getOrDefault(role, 0);
      return new RoleFlow(role, joiners, leavers, start, StartSource.PREVIOUS_RETURN, end);
    }
    int tupe = line == null ? 0 : orZero(line.tupeOut()) - orZero(line.tupeIn());
    int start = Math.max(0, end - joiners + leavers + tupe);
    return new RoleFlow(role, joiners, leavers, start, StartSource.DERIVED, end);
  }

  /** Paid people by role, without bank and agency; only roles that have any. */
  private static Map<String, Integer> headcounts(List<StaffInPost> staff) {
    Map<String, Integer> headcounts = new HashMap<>();
    for (StaffInPost line : staff) {
      if (line.role() != null
          && line.basis() != null
          && !Indicators.TEMPORARY.contains(line.basis())
          && orZero(line.headcount()) > 0) {
        headcounts.merge(line.role(), orZero(line.headcount()), Integer::sum);
      }
    }
    return headcounts;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
