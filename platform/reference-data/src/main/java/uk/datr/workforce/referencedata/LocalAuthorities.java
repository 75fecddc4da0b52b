package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The upper-tier and unitary authorities of England, past and present. */
public final class LocalAuthorities {

  private static final class Loaded {
    static final LocalAuthorities ALL = new LocalAuthorities(read());
  }

  private final List<LocalAuthority> all;
  private final Map<String, LocalAuthority> byCode;

  private LocalAuthorities(List<LocalAuthority> all) {
    this.all = all;
    this.byCode =
        all.stream()
            .collect(Collectors.toUnmodifiableMap(LocalAuthority::laCode, Function.identity()));
  }

  /** The authorities, read once and then shared. */
  public static LocalAuthorities load() {
    return Loaded.ALL;
  }

  /** The authority that has or had this GSS code. */
  public Optional<LocalAuthority> find(String laCode) {
    return Optional.ofNullable(byCode.get(laCode));
  }

  /** The authorities whose codes are in force on that day, in order of code. */
  public List<LocalAuthority> validOn(LocalDate day) {
    return all.stream().filter(authority -> authority.validOn(day)).toList();
  }

  /** Every entry, superseded ones included, in order of code. */
  public List<LocalAuthority> all() {
    return all;
  }

  private static List<LocalAuthority> read() {
    return ReferenceFile.rows(
            "local-authorities.csv",
            row ->
                new LocalAuthority(
                    row.getField("la_code"),
                    row.getField("la_name"),
                    row.getField("ons_region_code"),
                    row.getField("ons_region_name"),
                    row.getField("nhs_region_code"),
                    row.getField("nhs_region_name"),
                    LocalDate.parse(row.getField("valid_from")),
                    ReferenceFile.dateOrNull(row.getField("valid_to")),
                    codes(row.getField("successor_code"))))
        .stream()
        .sorted(Comparator.comparing(LocalAuthority::laCode))
        .toList();
  }

  private static List<String> codes(String field) {
    return field.isEmpty() ? List.of() : Arrays.asList(field.split(";", -1));
  }
}
