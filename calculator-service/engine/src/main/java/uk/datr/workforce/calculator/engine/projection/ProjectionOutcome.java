package uk.datr.workforce.calculator.engine.projection;

import java.util.List;
import java.util.SortedMap;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.model.Role;

/** What a projection comes to. */
public sealed interface ProjectionOutcome {

  /**
   * One stock was projected.
   *
   * @param result its years
   */
  record Projected(ProjectionResult result) implements ProjectionOutcome {}

  /**
   * The stocks of several roles were projected.
   *
   * @param results years by role
   */
  record ProjectedRoles(SortedMap<Role, ProjectionResult> results) implements ProjectionOutcome {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements ProjectionOutcome {}
}
