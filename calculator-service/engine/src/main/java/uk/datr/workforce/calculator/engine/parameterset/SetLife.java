package uk.datr.workforce.calculator.engine.parameterset;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/** Derives, publishes and retires parameter sets (specification B8). */
public final class SetLife {

  /** A demand that has no fault, so that only the parameters can have one. */
  private static final DemandEntry ANY_DEMAND =
      new DemandEntry("POINT_IN_TIME", 1.0, null, null, null, Map.of("MEDIUM", 1.0));

  private SetLife() {}

  /**
   * A draft that changes some values of a published set. Its version follows from the weightiest change.
   *
   * @param id name of the derived set; the parent's for its next version
   */
  public static SetOutcome derive(
      ParameterSet parent, String id, List<Change> changes, String author) {
    Findings findings = new Findings();
    if (parent.state() == SetState.DRAFT) {
      findings.add(FaultCode.WRONG_STATE, Pointer.ROOT.to("parent"), "The parent is a draft.");
    }
    Json before = RecordJson.of(parent.parameters());
    Json after = before;
    SortedMap<String, ValueSource> sources = new TreeMap<>(parent.sources().byPointer());
    Pointer at = Pointer.ROOT.to("changes");
    if (changes.isEmpty()) {
      findings.missing(at);
    }
    for (int index = 0; index < changes.size(); index++) {
      Json changed = changed(after, changes.get(index), sources, findings, at.to(index));
      after = changed == null ? after : changed;
    }
    ParameterEntries parameters = read(after, findings, at);
    if (parameters == null || findings.faults() > 0) {
      return new SetOutcome.Refused(findings.all());
    }
    ChangeWeight weight = ChangeWeight.PATCH;
    for (Difference difference : Difference.between(before, after)) {
      weight = difference.weight().compareTo(weight) > 0 ? difference.weight() : weight;
    }
    SetVersion version = id.equals(parent.id()) ? parent.version().next(weight) : SetVersion.FIRST;
    return new SetOutcome.Done(
        new ParameterSet(
            id,
            version,
            SetState.DRAFT,
            parent.reference(),
            parameters,
            Sources.of(sources),
            List.copyOf(changes),
            author,
            null));
  }

  private static @Nullable Json changed(
      Json parameters,
      Change change,
      SortedMap<String, ValueSource> sources,
      Findings findings,
      Pointer at) {
    int before = findings.faults();
    needed(change.reason(), findings, at.to("reason"));
    needed(change.author(), findings, at.to("author"));
    ValueSource source = change.source();
    if (source == null) {
      findings.missing(at.to("source"));
    }
    String pointer = change.pointer();
    Json value = change.value();
    if (pointer == null) {
      findings.missing(at.to("pointer"));
    }
    if (value == null) {
      findings.missing(at.to("value"));
    }
    if (findings.faults() > before || pointer == null || value == null || source == null) {
      return null;
    }
    Json changed = parameters.with(pointer, value);
    if (changed == null) {
      findings.add(
          FaultCode.UNKNOWN_CODE, at.to("pointer"), "The parameters have no place for this value.");
      return null;
    }
    sources.keySet().removeIf(known -> known.startsWith(pointer + "/"));
    sources.put(pointer, source);
    return changed;
  }

  /**
   * Publishes a draft, which somebody else than its authors has to do, when its parameters can calculate and every
   * value has a source.
   */
  public static SetOutcome publish(ParameterSet draft, String publisher) {
    Findings findings = new Findings();
    if (draft.state() != SetState.DRAFT) {
      findings.add(FaultCode.WRONG_STATE, Pointer.ROOT, "Only a draft can be published.");
    }
    boolean own =
        publisher.equals(draft.author())
            || draft.changes().stream().anyMatch(change -> publisher.equals(change.author()));
    if (own) {
      findings.add(
          FaultCode.SECOND_PERSON_REQUIRED,
          Pointer.ROOT,
          "Somebody who wrote none of it has to publish a set.");
    }
    calculates(draft.parameters(), findings);
    for (String pointer : RecordJson.of(draft.parameters()).leaves().keySet()) {
      if (!pointer.equals("/version") && !draft.sources().cover(pointer)) {
        findings.add(
            FaultCode.MISSING_REQUIRED,
            new Pointer("/sources" + pointer),
            "This value has no source.");
      }
    }
    return findings.faults() > 0
        ? new SetOutcome.Refused(findings.all())
        : new SetOutcome.Done(draft.inState(SetState.PUBLISHED, publisher));
  }

  /** Retires a published set: it can be read for ever but calculates nothing new. */
  public static SetOutcome retire(ParameterSet set) {
    Findings findings = new Findings();
    if (set.state() != SetState.PUBLISHED) {
      findings.add(FaultCode.WRONG_STATE, Pointer.ROOT, "Only a published set can be retired.");
      return new SetOutcome.Refused(findings.all());
    }
    return new SetOutcome.Done(set.inState(SetState.RETIRED, set.publisher()));
  }

  private static void calculates(ParameterEntries parameters, Findings findings) {
    Map<String, @Nullable DemandEntry> demand = new TreeMap<>();
    demand.put("OPIATE", ANY_DEMAND);
    var request = new CalculationRequest("X00000000", "2025-26", demand, null, null, parameters);
    if (RequestCheck.check(request) instanceof Checked.Refused refused) {
      refused
          .findings()
          .forEach(
              fault -> findings.add(fault.code(), new Pointer(fault.pointer()), fault.message()));
    }
  }

  private static @Nullable ParameterEntries read(Json json, Findings findings, Pointer at) {
    try {
      return RecordJson.to(ParameterEntries.class, json);
    } catch (IllegalArgumentException wrongShape) {
      findings.add(
          FaultCode.UNKNOWN_CODE, at, "A value has another shape than the parameters have there.");
      return null;
    }
  }

  private static void needed(@Nullable String text, Findings findings, Pointer at) {
    if (text == null || text.isBlank()) {
      findings.missing(at);
    }
  }
}
