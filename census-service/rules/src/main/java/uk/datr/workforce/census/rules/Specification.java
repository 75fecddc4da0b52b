package uk.datr.workforce.census.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the return's specification: which sections it asks of whom (census.md 4.2). A collection names the
 * version that it uses.
 */
public final class Specification {

  /** Asks the header and sections B to E. */
  public static final Specification V2024_1 =
      new Specification(
          "2024.1",
          Map.of(
              UnitKind.COMMISSIONER,
              EnumSet.of(Section.A, Section.B, Section.D, Section.E),
              UnitKind.PROVIDER,
              EnumSet.allOf(Section.class),
              UnitKind.LERO,
              EnumSet.allOf(Section.class)));

  private static final List<Specification> ALL = List.of(V2024_1);

  private final String version;
  private final Map<UnitKind, EnumSet<Section>> sectionsAsked;

  private Specification(String version, Map<UnitKind, EnumSet<Section>> sectionsAsked) {
    this.version = version;
    this.sectionsAsked = sectionsAsked;
  }

  /** Every version that the platform knows. */
  public static List<Specification> all() {
    return ALL;
  }

  /** The specification of that version. */
  public static Optional<Specification> find(String version) {
    return ALL.stream().filter(one -> one.version.equals(version)).findFirst();
  }

  /** The version, as collections and return headers name it. */
  public String version() {
    return version;
  }

  /** The sections that a unit of that kind has to answer. */
  public Set<Section> sectionsAsked(UnitKind kind) {
    return Collections.unmodifiableSet(
        sectionsAsked.getOrDefault(kind, EnumSet.noneOf(Section.class)));
  }
}
