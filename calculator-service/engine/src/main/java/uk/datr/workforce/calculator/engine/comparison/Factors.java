package uk.datr.workforce.calculator.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;

/** Which changes belong together: as the client says, or else by what in the request they are about. */
final class Factors {

  /** Name of the factor with all changes that no factor of the client names. */
  static final String OTHER = "OTHER_CHANGES";

  /** Name of the factor with all changes, when no part of them is possible alone. */
  static final String ALL = "ALL_CHANGES";

  private static final String PARAMETERS = "/parameters";
  private static final int MOST = 100;

  private final SortedMap<Integer, Named> given = new TreeMap<>();
  private final Findings findings;

  private record Named(String name, List<Pointer> pointers) {}

  private Factors(Findings findings) {
    this.findings = findings;
  }

  /** Reads the factors of a client and notes every fault of them. */
  static Factors read(@Nullable List<@Nullable FactorEntry> entries, Findings findings) {
    Factors factors = new Factors(findings);
    Pointer at = Pointer.ROOT.to("factors");
    if (entries != null && entries.size() > MOST) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "There can be at most 100 factors.");
    } else if (entries != null) {
      for (int index = 0; index < entries.size(); index++) {
        factors.read(index, entries.get(index), at.to(index));
      }
    }
    return factors;
  }

  /** Whether the client said which changes belong together. */
  boolean areGiven() {
    return !given.isEmpty();
  }

  private void read(int index, @Nullable FactorEntry entry, Pointer at) {
    String name = entry == null ? null : entry.name();
    if (name == null || name.isBlank()) {
      findings.missing(at.to("name"));
    } else if (name.equals(OTHER)
        || given.values().stream().anyMatch(factor -> factor.name().equals(name))) {
      findings.add(
          FaultCode.DUPLICATE_CODE, at.to("name"), "Another factor has this name already.");
    }
    List<Pointer> pointers = new ArrayList<>();
    List<@Nullable String> texts = entry == null ? null : entry.pointers();
    if (texts == null || texts.isEmpty()) {
      findings.missing(at.to("pointers"));
    } else {
      for (int each = 0; each < texts.size(); each++) {
        pointer(texts.get(each), at.to("pointers").to(each), pointers);
      }
    }
    given.put(index, new Named(name == null ? "" : name, pointers));
  }

  private void pointer(@Nullable String text, Pointer at, List<Pointer> pointers) {
    if (text == null) {
      findings.missing(at);
    } else if (text.startsWith("/demand") || text.startsWith(PARAMETERS)) {
      pointers.add(new Pointer(text));
    } else {
      findings.add(
          FaultCode.UNKNOWN_CODE, at, "A factor changes values of /demand or of /parameters.");
    }
  }

  /** The factors of a scenario that differs in these parts, as the client gave them; notes parts that two of them name. */
  List<Factor> of(List<String> parts) {
    SortedMap<Integer, List<String>> owned = new TreeMap<>();
    given.keySet().forEach(index -> owned.put(index, new ArrayList<>()));
    List<String> rest = new ArrayList<>();
    for (String part : parts) {
      List<Integer> owners = given.keySet().stream().filter(index -> names(index, part)).toList();
      if (owners.size() > 1) {
        findings.add(
            FaultCode.DUPLICATE_CODE,
            Pointer.ROOT.to("factors").to(owners.getLast()),
            "Another factor changes this, too: " + part + ".");
      }
      (owners.isEmpty() ? rest : owned.getOrDefault(owners.getFirst(), rest)).add(part);
    }
    List<Factor> factors = new ArrayList<>();
    given.forEach(
        (index, named) -> factors.add(new Factor(named.name(), owned.getOrDefault(index, rest))));
    if (!rest.isEmpty()) {
      factors.add(new Factor(OTHER, rest));
    }
    return factors;
  }

  private boolean names(int index, String part) {
    Named named = given.get(index);
    return named != null
        && named.pointers().stream()
            .anyMatch(pointer -> within(part, pointer.text()) || within(pointer.text(), part));
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }

  /**
   * The ways to take changes together when the client does not say: by group of people, role, intervention and so on;
   * all parameters at once, as a role and its work are only possible together; everything at once, which always is.
   */
  static List<List<Factor>> byThemselves(List<String> parts) {
    return List.of(
        grouped(parts, Factors::subject),
        grouped(parts, part -> part.startsWith(PARAMETERS) ? PARAMETERS : subject(part)),
        parts.isEmpty() ? List.of() : List.of(new Factor(ALL, parts)));
  }

  private static List<Factor> grouped(List<String> parts, UnaryOperator<String> subject) {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    for (String part : parts) {
      groups.computeIfAbsent(subject.apply(part), name -> new ArrayList<>()).add(part);
    }
    List<Factor> factors = new ArrayList<>();
    groups.forEach((name, members) -> factors.add(new Factor(name, List.copyOf(members))));
    return factors;
  }

  /** What a part is about: {@code /demand/OPIATE}, {@code /parameters/roles/NURSE}, {@code /parameters/structure}. */
  private static String subject(String part) {
    List<String> steps = Pointer.steps(part);
    boolean byCode =
        part.startsWith("/parameters/roles/") || part.startsWith("/parameters/interventions/");
    Pointer subject = Pointer.ROOT;
    for (String step : steps.subList(0, Math.min(steps.size(), byCode ? 3 : 2))) {
      subject = subject.to(step);
    }
    return subject.text();
  }
}
