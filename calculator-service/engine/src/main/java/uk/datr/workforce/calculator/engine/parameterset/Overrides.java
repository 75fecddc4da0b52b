package uk.datr.workforce.calculator.engine.parameterset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/** The parameters of a set with an area's own values in them; the set itself stays as it is (specification B8). */
public sealed interface Overrides {

  /**
   * The parameters to calculate with.
   *
   * @param parameters with the area's own values
   * @param sources by pointer into the request; the area's own values are {@code LOCAL} with their reason
   */
  record Applied(ParameterEntries parameters, Sources sources) implements Overrides {}

  /**
   * They were refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements Overrides {}

  /** Puts values into a copy of the parameters of a set; a retired set is refused. */
  static Overrides apply(ParameterSet set, List<OverrideEntry> entries) {
    Findings findings = new Findings();
    if (set.state() == SetState.RETIRED) {
      findings.add(
          FaultCode.PARAMETER_SET_RETIRED,
          Pointer.ROOT.to("parameterSet"),
          "This set is retired. Take its successor.");
    }
    Json parameters = RecordJson.of(set.parameters());
    SortedMap<String, ValueSource> sources = new TreeMap<>(set.sources().byPointer());
    for (int index = 0; index < entries.size(); index++) {
      Pointer at = Pointer.ROOT.to("overrides").to(index);
      Json changed = changed(parameters, entries.get(index), sources, findings, at);
      parameters = changed == null ? parameters : changed;
    }
    return findings.faults() > 0
        ? new Refused(findings.all())
        : new Applied(
            RecordJson.to(ParameterEntries.class, parameters),
            Sources.of(sources).under("/parameters"));
  }

  private static @Nullable Json changed(
      Json parameters,
      OverrideEntry entry,
      SortedMap<String, ValueSource> sources,
      Findings findings,
      Pointer at) {
    String reason = entry.reason();
    if (reason == null || reason.isBlank()) {
      findings.missing(at.to("reason"));
    }
    if (entry.value() == null) {
      findings.missing(at.to("value"));
    }
    if (entry.pointer() == null) {
      findings.missing(at.to("pointer"));
    }
    if (entry.pointer() == null || entry.value() == null) {
      return null;
    }
    String pointer =
        entry.pointer().startsWith("/parameters/")
            ? entry.pointer().substring("/parameters".length())
            : entry.pointer();
    Json changed = pointer.isEmpty() ? null : parameters.with(pointer, entry.value());
    if (changed == null || !hasShape(changed)) {
      findings.add(
          FaultCode.UNKNOWN_CODE,
          at.to("pointer"),
          "The parameters have no place for such a value here.");
      return null;
    }
    sources.keySet().removeIf(known -> known.startsWith(pointer + "/"));
    sources.put(pointer, new ValueSource(Provenance.LOCAL, null, null, reason));
    return changed;
  }

  private static boolean hasShape(Json parameters) {
    try {
      RecordJson.to(ParameterEntries.class, parameters);
      return true;
    } catch (IllegalArgumentException wrongShape) {
      return false;
    }
  }
}
