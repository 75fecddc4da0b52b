package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upper-tier or unitary authority of England under one GSS code. An authority whose code changes has an entry for
 * each code.
 *
 * @param laCode GSS code, {@code E06}, {@code E08}, {@code E09} or {@code E10}
 * @param onsRegionCode GSS code of the ONS region
 * @param nhsRegionCode GSS code of the NHS England region, derived as census.md section 3 says
 * @param validFrom first day of the code; 2009-01-01 means since the present coding began and is no founding date
 * @param validTo last day of the code
 * @param successorCodes codes that took its place; several when the area was divided
 */
public record LocalAuthority(
    String laCode,
    String name,
    String onsRegionCode,
    String onsRegionName,
    String nhsRegionCode,
    String nhsRegionName,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> successorCodes) {

  public LocalAuthority {
    successorCodes = List.copyOf(successorCodes);
  }

  /** Whether the code is in force on that day. */
  public boolean validOn(LocalDate day) {
    return Validity.covers(validFrom, validTo, day);
  }
}
