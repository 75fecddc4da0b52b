package uk.datr.workforce.kit.access;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The table of a service whose operations are all public so far. */
@DefaultBean
@Singleton
class NoPermissions implements PermissionTable {

  @Override
  public Map<Job, Set<Permission>> grants() {
    return Map.of();
  }
}
