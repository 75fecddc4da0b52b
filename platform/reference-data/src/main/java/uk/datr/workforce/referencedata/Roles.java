package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The census role list (CL-02). */
public final class Roles {

  private static final class Loaded {
    static final Roles ALL = new Roles(read());
  }

  private final List<Role> all;
  private final Map<String, Role> byCode;

  private Roles(List<Role> all) {
    this.all = all;
    this.byCode =
        all.stream().collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));
  }

  /** The roles, read once and then shared. */
  public static Roles load() {
    return Loaded.ALL;
  }

  /** The role of that code, whenever it was or is valid. */
  public Optional<Role> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every role in the order of the list. */
  public List<Role> all() {
    return all;
  }

  /** The label of a role, or the code itself when it is not known. */
  public String label(String code) {
    return find(code).map(Role::label).orElse(code);
  }

  private static List<Role> read() {
    return ReferenceFile.rows(
        "roles.csv",
        row ->
            new Role(
                row.getField("role_code"),
                row.getField("label"),
                RoleGroup.valueOf(row.getField("role_group")),
                row.getField("regulated").equals("Y"),
                row.getField("nwd_staff_group"),
                ReferenceFile.orNull(row.getField("calculator_role")),
                ReferenceFile.orNull(row.getField("survey_profession")),
                LocalDate.parse(row.getField("valid_from")),
                ReferenceFile.dateOrNull(row.getField("valid_to"))));
  }
}
