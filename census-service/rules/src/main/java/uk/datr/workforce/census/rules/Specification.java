package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Demand.IF_SEVERAL_AUTHORITIES;
import static uk.datr.workforce.census.rules.Demand.OPTIONAL;
import static uk.datr.workforce.census.rules.Demand.REQUIRED;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of the return's specification: which sections and fields of the header it asks of whom (census.md 4.2) and
 * by which rules it is checked. A collection names the version that it uses and keeps it, so that a rule which is added
 * later says nothing about returns that were made before it.
 */
public final class Specification {

  /** Asks the header and sections B to E; knows the rules of the first release. */
  public static final Specification V2024_1 =
      new Specification(
          "2024.1",
          Map.of(
              UnitKind.COMMISSIONER, asked("ABDE", ""),
              UnitKind.PROVIDER, asked("ABCDE", ""),
              UnitKind.LERO, asked("ABCDE", "")),
          Map.of(),
          Set.of(
              "C004", "C005", "C006", "C007", "C008", "C009", "C011", "C012", "C013", "C015",
              "C101", "C102", "C103", "C106", "C108", "C109", "C201", "C202", "C203", "C204",
              "C212", "C213", "C214"));

  /** Asks all sections; knows every rule. */
  public static final Specification V2026_1 =
      new Specification(
          "2026.1",
          Map.of(
              UnitKind.COMMISSIONER, asked("ABDEFGHMO", "IL"),
              UnitKind.PROVIDER, with(asked("ABCDEFGHKM", "IJL"), Section.N),
              UnitKind.LERO, with(asked("ABCDEFGH", "IKLM"), Section.N)),
          Map.of(
              UnitKind.COMMISSIONER,
                  List.of("returnType", "sector", "laCodes", "standardWeeklyHours"),
              UnitKind.PROVIDER,
                  List.of(
                      "returnType",
                      "sector",
                      "serviceAgeRange",
                      "settings",
                      "laCodes",
                      "standardWeeklyHours"),
              UnitKind.LERO, List.of("returnType", "sector", "laCodes", "standardWeeklyHours")),
          null);

  private static final List<Specification> ALL = List.of(V2024_1, V2026_1);

  private final String version;
  private final Map<UnitKind, Map<Section, Demand>> demands;
  private final Map<UnitKind, List<String>> headerFields;
  private final @Nullable Set<String> ruleIds;
  private final Map<UnitKind, Set<Section>> asked = new EnumMap<>(UnitKind.class);
  private final Map<UnitKind, Set<Section>> offered = new EnumMap<>(UnitKind.class);

  private Specification(
      String version,
      Map<UnitKind, Map<Section, Demand>> demands,
      Map<UnitKind, List<String>> headerFields,
      @Nullable Set<String> ruleIds) {
    this.version = version;
    this.demands = demands;
    this.headerFields = headerFields;
    this.ruleIds = ruleIds;
    for (UnitKind kind : UnitKind.values()) {
      asked.put(kind, sections(kind, EnumSet.of(REQUIRED)));
      offered.put(kind, sections(kind, EnumSet.complementOf(EnumSet.of(Demand.NOT_ASKED))));
    }
  }

  /** Every version that the platform knows, oldest first. */
  public static List<Specification> all() {
    return ALL;
  }

  /** The newest version, with which collections are planned. */
  public static Specification newest() {
    return ALL.getLast();
  }

  /** The specification of that version. */
  public static Optional<Specification> find(String version) {
    return ALL.stream().filter(one -> one.version.equals(version)).findFirst();
  }

  /** The version, as collections and return headers name it. */
  public String version() {
    return version;
  }

  /** The sections that it asks of anybody, in their order. */
  public Set<Section> sections() {
    EnumSet<Section> sections = EnumSet.noneOf(Section.class);
    for (UnitKind kind : UnitKind.values()) {
      sections.addAll(sectionsOffered(kind));
    }
    return Collections.unmodifiableSet(sections);
  }

  /** Whether it wants a section from a unit of that kind. */
  public Demand demand(UnitKind kind, Section section) {
    return demands.getOrDefault(kind, Map.of()).getOrDefault(section, Demand.NOT_ASKED);
  }

  /** The sections that a unit of that kind has to answer, in their order. */
  public Set<Section> sectionsAsked(UnitKind kind) {
    return asked.getOrDefault(kind, Set.of());
  }

  /** The sections that a unit of that kind finds in its form, in their order. */
  public Set<Section> sectionsOffered(UnitKind kind) {
    return offered.getOrDefault(kind, Set.of());
  }

  /** The fields of the header that a unit of that kind has to fill in (C101), contacts aside (C106). */
  public List<String> headerFieldsAsked(UnitKind kind) {
    return headerFields.getOrDefault(kind, List.of());
  }

  /** Whether returns of this specification are checked by the rule. */
  public boolean uses(Rule rule) {
    return ruleIds == null || ruleIds.contains(rule.id());
  }

  /** Whether returns of this specification are compared with those of the year before. */
  public boolean looksBack() {
    return uses(YearNoteRules.C413);
  }

  private Set<Section> sections(UnitKind kind, Set<Demand> wanted) {
    EnumSet<Section> sections = EnumSet.allOf(Section.class);
    sections.removeIf(section -> !wanted.contains(demand(kind, section)));
    return Collections.unmodifiableSet(sections);
  }

  private static Map<Section, Demand> asked(String required, String optional) {
    Map<Section, Demand> demands = new EnumMap<>(Section.class);
    letters(required).forEach(section -> demands.put(section, REQUIRED));
    letters(optional).forEach(section -> demands.put(section, OPTIONAL));
    return Collections.unmodifiableMap(demands);
  }

  private static Map<Section, Demand> with(Map<Section, Demand> demands, Section split) {
    Map<Section, Demand> more = new EnumMap<>(demands);
    more.put(split, IF_SEVERAL_AUTHORITIES);
    return Collections.unmodifiableMap(more);
  }

  private static List<Section> letters(String letters) {
    return letters.chars().mapToObj(letter -> Section.valueOf(Character.toString(letter))).toList();
  }
}
