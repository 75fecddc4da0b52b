package uk.datr.workforce.calculator.calculations;

import java.util.Optional;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;

/** Who is in post in an area, when a calculation does not say it. */
@FunctionalInterface
public interface CensusCurrent {

  /** Paid staff of the area as the census counted them; empty when it has counted nobody there. */
  Optional<CensusStaff> current(String area);
}
