package uk.datr.workforce.calculator.engine.provenance;

import org.jspecify.annotations.Nullable;

/**
 * Where one value comes from.
 *
 * @param provenance kind of source
 * @param citation publication or dataset
 * @param date when it was published or collected, as ISO 8601
 * @param note what a reader should know, such as the scope of a statistic
 */
public record ValueSource(
    Provenance provenance,
    @Nullable String citation,
    @Nullable String date,
    @Nullable String note) {

  /** A source of which only the kind is known. */
  public static ValueSource of(Provenance provenance) {
    return new ValueSource(provenance, null, null, null);
  }
}
