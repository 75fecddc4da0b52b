package uk.datr.workforce.referencedata;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** England and its NHS England regions. */
public final class Regions {

  /** GSS code of England. */
  public static final String ENGLAND = "E92000001";

  private static final class Loaded {
    static final Map<String, String> NHS =
        Collections.unmodifiableMap(
            LocalAuthorities.load().all().stream()
                .collect(
                    Collectors.toMap(
                        LocalAuthority::nhsRegionCode,
                        LocalAuthority::nhsRegionName,
                        (name, same) -> name,
                        TreeMap::new)));
  }

  private Regions() {}

  /** The seven NHS England regions, code to name, in order of code. */
  public static Map<String, String> nhs() {
    return Loaded.NHS;
  }

  /** The name of an NHS England region, or of England. */
  public static Optional<String> name(String code) {
    return code.equals(ENGLAND)
        ? Optional.of("England")
        : Optional.ofNullable(Loaded.NHS.get(code));
  }
}
