package uk.datr.workforce.disclosure.model.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Everything that has been published: cell, version, what was shown and what was true then (B6.7). */
public final class Ledger {

  /**
   * A cell of an earlier version.
   *
   * @param value the true value at that time
   * @param shown what was shown of it
   */
  public record Entry(Rational value, Shown shown) {}

  private final SequencedMap<String, Map<String, Entry>> versions = new LinkedHashMap<>();

  /**
   * Notes a publication; ad-hoc answers and support packs are publications too.
   *
   * @param version names it, each once
   * @param values true values of its cells
   * @throws IllegalArgumentException if the version has been noted before or a value is missing
   */
  public void note(String version, Publication publication, Map<String, Rational> values) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    publication
        .cells()
        .forEach((id, shown) -> {
          Rational value = values.get(id);
          if (value == null) {
            throw new IllegalArgumentException("no value of " + id);
          }
          entries.put(id, new Entry(value, shown));
        });
    if (versions.putIfAbsent(version, entries) != null) {
      throw new IllegalArgumentException("version " + version + " has been noted before");
    }
  }

  /** What a version showed of a cell; empty when it had no such cell. */
  public Optional<Shown> shown(String version, String cell) {
    return Optional.ofNullable(versions.getOrDefault(version, Map.of()).get(cell))
        .map(Entry::shown);
  }

  /** Versions in the order in which they were published, with their cells. */
  public SequencedMap<String, Map<String, Entry>> versions() {
    return java.util.Collections.unmodifiableSequencedMap(versions);
  }
}
