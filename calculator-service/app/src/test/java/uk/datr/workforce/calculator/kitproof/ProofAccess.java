package uk.datr.workforce.calculator.kitproof;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/** A small table of permissions. */
@Singleton
class ProofAccess implements PermissionTable {

  @Override
  public Map<Job, Set<Permission>> grants() {
    return Map.of(
        Job.ANALYST, Set.of(ProofPermission.values()),
        Job.RETURN_EDITOR, Set.of(ProofPermission.THING_WRITE),
        Job.REGION_LEAD, Set.of(ProofPermission.THING_WRITE));
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
