package uk.datr.workforce.census.organisations;

import java.util.UUID;
import uk.datr.workforce.kit.access.Act;

/** Hears of units that are entered into the register, in the transaction in which they are. */
public interface NewUnits {

  /** A unit was entered. */
  void entered(Act act, UUID unitId);
}
