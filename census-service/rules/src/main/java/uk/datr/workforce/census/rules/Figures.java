package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Line;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;
import uk.datr.workforce.referencedata.Roles;

/**
 * The sums of a return. A sum is empty when its section is not answered or not held, or any part of it is not known: what
 * is unknown never counts as none.
 */
public record Figures(ReturnContent content) {

  /** Paid people of section B. */
  public Optional<Long> paidPeople() {
    return people(content.staffInPost(), StaffInPost::headcount);
  }

  /** Paid people without bank and agency. */
  public Optional<Long> establishedPeople() {
    return people(established(), StaffInPost::headcount);
  }

  /** Paid people by role. */
  public Optional<Map<String, Long>> paidPeopleByRole() {
    return byRole(content.staffInPost(), StaffInPost::headcount);
  }

  /** Paid people without bank and agency by role. */
  public Optional<Map<String, Long>> establishedPeopleByRole() {
    return byRole(established(), StaffInPost::headcount);
  }

  /** Paid whole-time equivalents of section B. */
  public Optional<BigDecimal> paidWte() {
    return wte(content.staffInPost(), StaffInPost::wte);
  }

  /** Paid whole-time equivalents without bank and agency. */
  public Optional<BigDecimal> establishedWte() {
    return wte(established(), StaffInPost::wte);
  }

  /** Paid whole-time equivalents of the lines that a condition on their role picks. */
  public Optional<BigDecimal> paidWte(Predicate<Role> picked) {
    List<StaffInPost> lines = content.staffInPost();
    return lines == null || !rolesKnown(lines)
        ? Optional.empty()
        : wte(
            lines.stream().filter(line -> role(line.role()).filter(picked).isPresent()).toList(),
            StaffInPost::wte);
  }

  /** Paid whole-time equivalents by role group, groups without lines left out. */
  public Optional<Map<RoleGroup, BigDecimal>> paidWteByGroup() {
    List<StaffInPost> lines = content.staffInPost();
    if (lines == null) {
      return Optional.empty();
    }
    Map<RoleGroup, BigDecimal> groups = new EnumMap<>(RoleGroup.class);
    for (StaffInPost line : lines) {
      Optional<Role> role = role(line.role());
      if (role.isEmpty() || line.wte() == null) {
        return Optional.empty();
      }
      groups.merge(role.get().group(), line.wte(), BigDecimal::add);
    }
    return Optional.of(groups);
  }

  /** Unpaid people of section C. */
  public Optional<Long> unpaidPeople() {
    return people(content.unpaidStaff(), line -> line.headcount());
  }

  /** Unpaid people by role. */
  public Optional<Map<String, Long>> unpaidPeopleByRole() {
    return byRole(content.unpaidStaff(), line -> line.headcount());
  }

  /** Unpaid whole-time equivalents, which only some units know. */
  public Optional<BigDecimal> unpaidWte() {
    return wte(content.unpaidStaff(), line -> line.wte());
  }

  /** Vacant whole-time equivalents of section D. */
  public Optional<BigDecimal> vacantWte() {
    return wte(content.vacancies(), line -> line.vacantWte());
  }

  /** Vacant posts of section D. */
  public Optional<Long> vacantPosts() {
    return people(content.vacancies(), line -> line.vacantPosts());
  }

  /** People who joined in the twelve months. */
  public Optional<Long> joiners() {
    return people(content.flows(), Flow::joiners);
  }

  /** People who left in the twelve months. */
  public Optional<Long> leavers() {
    return people(content.flows(), Flow::leavers);
  }

  /** People who came by other ways than joining less those who went by other ways than leaving; 0 where not given. */
  public Optional<Long> netMoves() {
    return people(
        content.flows(),
        line ->
            orZero(line.internalMovesIn())
                - orZero(line.internalMovesOut())
                + orZero(line.tupeIn())
                - orZero(line.tupeOut()));
  }

  /**
   * Turnover (I3); empty unless joiners, leavers and staff are all known.
   *
   * @param previous final return of the year before, for the headcounts at the start
   */
  public Optional<Indicators.Ratio> turnover(Optional<ReturnContent> previous) {
    return flowsKnown()
        ? Indicators.turnoverRate(StartHeadcount.resolve(content, previous))
        : Optional.empty();
  }

  /** Whether joiners, leavers and staff by role are all known. */
  boolean flowsKnown() {
    return joiners().isPresent() && leavers().isPresent() && establishedPeopleByRole().isPresent();
  }

  /** Cases open at the reference date. */
  public Optional<Long> openCases() {
    return people(content.caseload(), line -> line.openCases());
  }

  /** Whether every line names a role that there is. */
  static boolean rolesKnown(List<? extends Line> lines) {
    return lines.stream().allMatch(line -> role(line.role()).isPresent());
  }

  static Optional<Role> role(@Nullable String code) {
    return code == null ? Optional.empty() : Roles.load().find(code);
  }

  /** The sum of a count over lines; empty without lines or when one of them does not say. */
  static <L> Optional<Long> people(@Nullable List<L> lines, Function<L, @Nullable Integer> count) {
    if (lines == null) {
      return Optional.empty();
    }
    long sum = 0;
    for (L line : lines) {
      Integer one = count.apply(line);
      if (one == null) {
        return Optional.empty();
      }
      sum += one;
    }
    return Optional.of(sum);
  }

  /** The sum of a decimal over lines; empty without lines or when one of them does not say. */
  static <L> Optional<BigDecimal> wte(
      @Nullable List<L> lines, Function<L, @Nullable BigDecimal> decimal) {
    if (lines == null) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (L line : lines) {
      BigDecimal one = decimal.apply(line);
      if (one == null) {
        return Optional.empty();
      }
      sum = sum.add(one);
    }
    return Optional.of(sum);
  }

  private static <L extends Line> Optional<Map<String, Long>> byRole(
      @Nullable List<L> lines, Function<L, @Nullable Integer> count) {
    if (lines == null || !rolesKnown(lines)) {
      return Optional.empty();
    }
    Map<String, Long> byRole = new TreeMap<>();
    for (L line : lines) {
      String role = line.role();
      Integer one = count.apply(line);
      if (role == null || one == null) {
        return Optional.empty();
      }
      byRole.merge(role, one.longValue(), Long::sum);
    }
    return Optional.of(byRole);
  }

  /** The lines without bank and agency; null when a line does not say its contract type. */
  private @Nullable List<StaffInPost> established() {
    List<StaffInPost> lines = content.staffInPost();
    return lines == null || lines.stream().anyMatch(line -> line.basis() == null)
        ? null
        : lines.stream().filter(line -> !Indicators.TEMPORARY.contains(line.basis())).toList();
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
