package uk.datr.workforce.calculator.calculations;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** Sources of values by JSON pointer, as they are sent, stored and shown, and as the engine has them. */
public final class SourceMaps {

  private SourceMaps() {}

  /** Sources to store and show. */
  public static SortedMap<String, Explanation.Origin> of(Sources sources) {
    SortedMap<String, Explanation.Origin> origins = new TreeMap<>();
    sources.byPointer().forEach((at, source) -> origins.put(at, Explanation.Origin.of(source)));
    return origins;
  }

  /** Sources for the engine. */
  public static Sources toSources(Map<String, Explanation.Origin> origins) {
    SortedMap<String, ValueSource> sources = new TreeMap<>();
    origins.forEach((at, origin) -> sources.put(at, origin.toSource()));
    return Sources.of(sources);
  }
}
