package uk.datr.workforce.disclosure.model.json;

import uk.datr.workforce.disclosure.model.check.Faults;

/**
 * What came of reading a file.
 *
 * @param <T> what the file holds
 */
public sealed interface Reading<T> {

  /** The file is fine. */
  record Usable<T>(T content) implements Reading<T> {}

  /** The file is of no use; the faults say why. */
  record Unusable<T>(Faults faults) implements Reading<T> {}
}
