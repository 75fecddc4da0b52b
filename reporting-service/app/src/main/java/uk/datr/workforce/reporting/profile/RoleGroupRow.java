package uk.datr.workforce.reporting.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * A row of a profile: a role group, or all those roles whose group this version does not know yet.
 *
 * @param group none for unmapped roles
 */
record RoleGroupRow(@Nullable RoleGroup group) implements Comparable<RoleGroupRow> {

  /** Roles whose group is not known yet. */
  static final RoleGroupRow UNMAPPED = new RoleGroupRow(null);

  private static final List<RoleGroupRow> ALL =
      Stream.concat(Arrays.stream(RoleGroup.values()).map(RoleGroupRow::new), Stream.of(UNMAPPED))
          .toList();

  /** The row in which a group's code is counted. */
  static RoleGroupRow of(String code) {
    return Arrays.stream(RoleGroup.values())
        .filter(group -> group.name().equals(code))
        .findFirst()
        .map(RoleGroupRow::new)
        .orElse(UNMAPPED);
  }

  /** Every row in the order of reports, unmapped last. */
  static List<RoleGroupRow> all() {
    return ALL;
  }

  /** Whether the row is shown even when nobody is in it. */
  boolean always() {
    return group != null;
  }

  String code() {
    return Optional.ofNullable(group).map(RoleGroup::name).orElse("unmapped");
  }

  String label() {
    return Optional.ofNullable(group).map(RoleGroup::label).orElse("roles not mapped yet");
  }

  @Override
  public int compareTo(RoleGroupRow other) {
    return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
  }
}
