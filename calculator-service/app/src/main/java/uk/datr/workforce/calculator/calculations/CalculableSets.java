package uk.datr.workforce.calculator.calculations;

import java.util.Optional;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;

/** The parameter sets that calculations may name. */
@FunctionalInterface
public interface CalculableSets {

  /**
   * The set of a reference {@code id@x.y.z}; nothing for a draft and for one that does not exist. A retired one is found, so
   * that the refusal can say so.
   */
  Optional<Known> find(String reference);

  /**
   * A set and the hash that was stored with it, as its content is too much to be hashed with each calculation.
   *
   * @param set the version
   * @param hash SHA-256 of its canonical JSON
   */
  record Known(ParameterSet set, String hash) {}
}
