package uk.datr.workforce.calculator.calculations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.calculator.engine.parameterset.OverrideEntry;
import uk.datr.workforce.calculator.engine.parameterset.Overrides;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Makes of a calculation as it was sent one that the engine takes: checks its shape and all its values together, and puts
 * the parameters of a set, with the area's own values, into it, and who is in post by the census when nobody says it.
 */
@ApplicationScoped
public class Preparation {

  private static final Pattern CENSUS_ROLE = Pattern.compile("[A-Z0-9_-]{1,40}");
  private static final String PARAMETERS = "/parameters";
  private static final String PARAMETER_SET = "/parameterSet";
  private static final String OVERRIDES = "/overrides";

  private final CalculableSets sets;
  private final CensusCurrent census;

  Preparation(CalculableSets sets, CensusCurrent census) {
    this.sets = sets;
    this.census = census;
  }

  /**
   * Prepares a calculation.
   *
   * @param shape of the calculation itself; its faults point into the whole body
   * @param entry what could be read of it
   * @param at pointer to the calculation in the whole body
   */
  public Prepared prepare(
      ShapeCheck.Shape shape, CalculationEntry entry, String at, Authority authority) {
    List<Finding> rules = new ArrayList<>();
    Optional<CalculableSets.Known> set = set(entry, rules, at);
    Resolved resolved = resolve(entry, set.map(CalculableSets.Known::set).orElse(null), rules, at);
    checkCurrent(entry, authority, rules, at);
    checkCensusRoles(entry, rules, at);
    Optional<CensusStaff> staff = staff(entry, authority);
    CalculationRequest request = inPost(entry.with(resolved.parameters()), staff);
    if (RequestCheck.check(request) instanceof Checked.Refused refused) {
      for (var fault : refused.findings()) {
        boolean ofParameters = fault.pointer().startsWith(PARAMETERS);
        if (!ofParameters || resolved.parameters() != null) {
          rules.add(
              Finding.error(
                  fault.code().name(),
                  at + (set.isPresent() ? blamed(fault.pointer(), entry) : fault.pointer()),
                  fault.message()));
        }
      }
    }
    List<Finding> findings = Faults.merged(shape.faults(), shape.absurd(), rules);
    return findings.isEmpty()
        ? new Prepared.Ready(request, sources(resolved.sources(), staff), set.orElse(null))
        : new Prepared.Refused(findings);
  }

  /** Parameters to calculate with; none when they were refused. */
  private record Resolved(@Nullable ParameterEntries parameters, Sources sources) {}

  private Optional<CalculableSets.Known> set(
      CalculationEntry entry, List<Finding> rules, String at) {
    String reference = entry.parameterSet();
    if (reference == null) {
      if (entry.parameters() == null) {
        rules.add(
            Finding.error(
                FaultCode.MISSING_REQUIRED.name(),
                at + PARAMETERS,
                "Give either parameters in full or the parameterSet to calculate with."));
      } else if (entry.overrides() != null && !entry.overrides().isEmpty()) {
        rules.add(
            Finding.error(
                FindingCodes.NOT_ALLOWED,
                at + OVERRIDES,
                "Overrides change a parameterSet; write these values into the parameters."));
      }
      return Optional.empty();
    }
    if (entry.parameters() != null) {
      rules.add(
          Finding.error(
              FindingCodes.NOT_ALLOWED,
              at + PARAMETER_SET,
              "Give either parameters in full or a parameterSet, not both."));
      return Optional.empty();
    }
    Optional<CalculableSets.Known> found = sets.find(reference);
    if (found.isEmpty()) {
      rules.add(
          Finding.error(
              FaultCode.UNKNOWN_CODE.name(),
              at + PARAMETER_SET,
              "No parameter set of this name and version was published."));
    }
    return found;
  }

  private static Resolved resolve(
      CalculationEntry entry, @Nullable ParameterSet set, List<Finding> rules, String at) {
    if (set == null) {
      return new Resolved(entry.parameterSet() == null ? entry.parameters() : null, Sources.NONE);
    }
    List<OverrideEntry> overrides = new ArrayList<>();
    for (OverrideEntry override : overrides(entry)) {
      overrides.add(override == null ? new OverrideEntry(null, null, null) : override);
    }
    return switch (Overrides.apply(set, overrides)) {
      case Overrides.Applied applied -> new Resolved(applied.parameters(), applied.sources());
      case Overrides.Refused refused -> {
        rules.addAll(Faults.told(refused.findings(), at));
        yield new Resolved(null, Sources.NONE);
      }
    };
  }

  /** Who is in post by the census, where the caller may see that and does not say it. */
  private Optional<CensusStaff> staff(CalculationEntry entry, Authority authority) {
    String area = entry.area();
    return area == null
            || entry.current() != null
            || entry.unmappedCurrent() != null
            || !Areas.showsCensus(authority, area)
        ? Optional.empty()
        : census.current(area);
  }

  private static CalculationRequest inPost(
      CalculationRequest request, Optional<CensusStaff> staff) {
    if (staff.isEmpty()) {
      return request;
    }
    Map<String, @Nullable Double> current = new TreeMap<>();
    staff.get().current().forEach((role, wte) -> current.put(role.name(), wte));
    return new CalculationRequest(
        request.area(),
        request.period(),
        request.demand(),
        current,
        new TreeMap<>(staff.get().unmapped()),
        request.parameters());
  }

  private static Sources sources(Sources parameters, Optional<CensusStaff> staff) {
    if (staff.isEmpty()) {
      return parameters;
    }
    SortedMap<String, ValueSource> sources = new TreeMap<>(parameters.byPointer());
    sources.put("/current", staff.get().source());
    sources.put("/unmappedCurrent", staff.get().source());
    return Sources.of(sources);
  }

  /** Who may not see what the census counted in an area has to say who is in post there. */
  private static void checkCurrent(
      CalculationEntry entry, Authority authority, List<Finding> rules, String at) {
    String area = entry.area();
    if (area != null && entry.current() == null && !Areas.showsCensus(authority, area)) {
      rules.add(
          Finding.error(
              FaultCode.MISSING_REQUIRED.name(),
              at + "/current",
              "Say who is in post: census figures of this area are not yours to see."));
    }
  }

  /** The engine takes any code of a census role; what is stored and shown has to be one. */
  private static void checkCensusRoles(CalculationEntry entry, List<Finding> rules, String at) {
    if (entry.unmappedCurrent() != null) {
      Pointer place = new Pointer(at).to("unmappedCurrent");
      entry.unmappedCurrent().keySet().stream()
          .filter(code -> !CENSUS_ROLE.matcher(code).matches())
          .forEach(code ->
              rules.add(
                  Finding.error(
                      FaultCode.UNKNOWN_CODE.name(),
                      place.to(code).text(),
                      "A census role has capital letters, digits, - and _.")));
    }
  }

  /** The place in what was sent that a fault of the set's parameters comes from: an override, or the set as a whole. */
  private static String blamed(String pointer, CalculationEntry entry) {
    if (!pointer.startsWith(PARAMETERS)) {
      return pointer;
    }
    List<@Nullable String> changed = new ArrayList<>();
    for (OverrideEntry override : overrides(entry)) {
      changed.add(override == null ? null : override.pointer());
    }
    int index = Blame.last(pointer, changed);
    return index < 0 ? PARAMETER_SET : OVERRIDES + "/" + index + "/value";
  }

  private static List<@Nullable OverrideEntry> overrides(CalculationEntry entry) {
    return entry.overrides() == null ? List.of() : entry.overrides();
  }
}
