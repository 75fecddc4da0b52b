package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list.
 *
 * @param part the part of the list that the code belongs to, where a list has parts: {@code paid} or {@code unpaid} in
 *     CL-07; {@code statutory}, {@code accredited} or {@code none} in CL-15; {@code afc}, {@code medical}, {@code local}
 *     or {@code none} in CL-17
 * @param validFrom first day on which returns may use the code
 * @param validTo last day on which returns may use the code
 */
public record Code(
    String code,
    String label,
    @Nullable String part,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether the code may be used on that day. */
  public boolean validOn(LocalDate day) {
    return Validity.covers(validFrom, validTo, day);
  }
}
