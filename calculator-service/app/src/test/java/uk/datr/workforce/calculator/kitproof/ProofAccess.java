package uk.datr.workforce.calculator.kitproof;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.calculator.access.CalculatorPermissions;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/** The service's own table, and what the proof's operations ask for. */
@Alternative
@Priority(1)
@Singleton
class ProofAccess implements PermissionTable {

  private static final Map<Job, Set<ProofPermission>> PROOF =
      Map.of(
          Job.ANALYST, Set.of(ProofPermission.values()),
          Job.RETURN_EDITOR, Set.of(ProofPermission.THING_WRITE),
          Job.REGION_LEAD, Set.of(ProofPermission.THING_WRITE));

  private final CalculatorPermissions own;

  ProofAccess(CalculatorPermissions own) {
    this.own = own;
  }

  @Override
  public Map<Job, Set<Permission>> grants() {
    Map<Job, Set<Permission>> all = new EnumMap<>(Job.class);
    all.putAll(own.grants());
    PROOF.forEach((job, permissions) -> {
      Set<Permission> permitted = new HashSet<>(all.getOrDefault(job, Set.of()));
      permitted.addAll(permissions);
      all.put(job, permitted);
    });
    return all;
  }

  /** What the proof's operations ask for. */
  enum ProofPermission implements Permission {
    THING_WRITE,
    THING_BREAK;

    @Override
    public String id() {
      return this == THING_WRITE ? "thing-write" : "thing-break";
    }
  }
}
