package uk.datr.workforce.census.example;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads invented shares. */
final class ExampleMix {
  private ExampleMix() {}

  /**
   * Shares by code, in the order in which they are written.
   *
   * @param thousandths for instance {@code P1:600 P2:400}
   */
  static Map<String, Double> of(String thousandths) {
    Map<String, Double> mix = new LinkedHashMap<>();
    for (String part : List.of(thousandths.split(" +"))) {
      int colon = part.indexOf(':');
      mix.put(part.substring(0, colon), Double.parseDouble(part.substring(colon + 1)) / 1000);
    }
    return Collections.unmodifiableMap(mix);
  }
}
