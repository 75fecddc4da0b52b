package uk.datr.workforce.survey.scopeproof;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/** The service's own table of permissions, and the proof's beside it. */
@Decorator
@Priority(1)
class ScopeGrants implements PermissionTable {

  private final PermissionTable own;

  @Inject
  ScopeGrants(@Any @Delegate PermissionTable own) {
    this.own = own;
  }

  @Override
  public Map<Job, Set<Permission>> grants() {
    Map<Job, Set<Permission>> grants = new HashMap<>(own.grants());
    grants.put(Job.RETURN_EDITOR, Set.of(ScopePermission.SCOPE_READ));
    return grants;
  }
}
