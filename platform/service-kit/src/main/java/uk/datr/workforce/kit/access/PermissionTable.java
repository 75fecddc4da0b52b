package uk.datr.workforce.kit.access;

import java.util.Map;
import java.util.Set;

/** What each job permits in a service: one bean in each. A job without a row permits nothing. */
@FunctionalInterface
public interface PermissionTable {

  /** The permissions of each job. */
  Map<Job, Set<Permission>> grants();
}
