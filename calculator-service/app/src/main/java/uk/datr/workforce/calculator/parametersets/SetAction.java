package uk.datr.workforce.calculator.parametersets;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;

/** What can be done with a version of a set. */
public enum SetAction {
  /** Make it the one to calculate with; a second person does. */
  PUBLISH,
  /** Take a draft away. */
  DISCARD,
  /** Draft a version that differs from it. */
  DERIVE,
  /** Let it calculate nothing new. */
  RETIRE;

  /** What somebody may do with a version now. */
  static List<SetAction> allowed(ParameterSet set, Authority authority, String actor) {
    boolean writes = authority.nationally(CalculatorPermission.PARAMETER_SET_WRITE);
    boolean publishes = authority.nationally(CalculatorPermission.PARAMETER_SET_PUBLISH);
    List<SetAction> allowed = new ArrayList<>();
    if (publishes && set.state() == SetState.DRAFT && !wrote(set, actor)) {
      allowed.add(PUBLISH);
    }
    if (writes && set.state() == SetState.DRAFT) {
      allowed.add(DISCARD);
    }
    if (writes && set.state() != SetState.DRAFT) {
      allowed.add(DERIVE);
    }
    if (publishes && set.state() == SetState.PUBLISHED) {
      allowed.add(RETIRE);
    }
    return allowed;
  }

  private static boolean wrote(ParameterSet set, String actor) {
    return actor.equals(set.author())
        || set.changes().stream().anyMatch(change -> actor.equals(change.author()));
  }
}
