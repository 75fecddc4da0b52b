package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one meaning of an effective-dated entry: first and last day are both inside. */
final class Validity {

  private Validity() {}

  static boolean covers(LocalDate validFrom, @Nullable LocalDate validTo, LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
