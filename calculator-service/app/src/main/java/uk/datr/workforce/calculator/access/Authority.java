package uk.datr.workforce.calculator.access;

import java.util.Set;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/** What somebody may do: given to use cases beside the act, so that they need not know about tokens. */
public interface Authority {

  /** Whether a national job permits it, so that no organisation bounds it. */
  boolean nationally(CalculatorPermission permission);

  /** The organisations at which a job permits it; empty for a national job. */
  Set<RegisteredOrganisation> organisations(CalculatorPermission permission);
}
