package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;

/**
 * Changes of one scenario that are made together.
 *
 * @param name what they are called
 * @param parts pointers to the parts that change; none when this scenario does not differ there
 */
record Factor(String name, List<String> parts) {

  boolean isActive() {
    return !parts.isEmpty();
  }
}
