package uk.datr.workforce.calculator.engine.variation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;

/** A calculation without fault, with its trace, from which others differ in a few values. */
public final class Base {

  private static final String MIX = "/complexityMix/";

  private final Json json;
  private final Trace trace;

  private Base(Json json, Trace trace) {
    this.json = json;
    this.trace = trace;
  }

  /** Reads a calculation, or notes all its faults under a pointer. */
  public static @Nullable Base read(
      @Nullable CalculationRequest request, Findings findings, Pointer at) {
    if (request == null) {
      findings.missing(at);
      return null;
    }
    return switch (Tracing.of(request, Sources.NONE)) {
      case Tracing.Traced traced -> new Base(RecordJson.of(request), traced.trace());
      case Tracing.Refused refused -> {
        findings.addAll(refused.findings(), at);
        yield null;
      }
    };
  }

  /** How its figures came about. */
  public Trace trace() {
    return trace;
  }

  /** The calculation with other values at some of its inputs. Mixes of which a share changes add up to 1 again. */
  public CalculationRequest with(Map<String, Double> values) {
    SortedMap<String, Double> all = new TreeMap<>(values);
    all.putAll(mixes(values));
    Json changed = json;
    for (var value : all.entrySet()) {
      changed =
          Objects.requireNonNull(
              changed.with(value.getKey(), new Json.Numeric(value.getValue())), value.getKey());
    }
    return RecordJson.to(CalculationRequest.class, changed);
  }

  /** Pointers to the complexity mixes that some of these inputs belong to. */
  public static List<String> mixesOf(Collection<String> inputs) {
    TreeSet<String> mixes = new TreeSet<>();
    for (String input : inputs) {
      int cut = input.indexOf(MIX);
      if (cut > 0) {
        mixes.add(input.substring(0, cut + MIX.length() - 1));
      }
    }
    return List.copyOf(mixes);
  }

  private Map<String, Double> mixes(Map<String, Double> values) {
    Map<String, Double> shares = new TreeMap<>();
    for (String mix : mixesOf(values.keySet())) {
      double sum = 0;
      boolean same = true;
      SortedMap<String, Double> tiers = new TreeMap<>();
      for (Node input : trace.inputs()) {
        if (input.id().startsWith(mix + "/")) {
          double share = values.getOrDefault(input.id(), input.value());
          same &= share == input.value();
          tiers.put(input.id(), share);
        }
      }
      for (double share : tiers.values()) {
        sum += share;
      }
      if (!same) {
        double whole = sum;
        tiers.replaceAll((_, share) -> share / whole);
        shares.putAll(tiers);
      }
    }
    return shares;
  }

  /**
   * Ids of the figures that a client names, as in the trace ({@code roles.NURSE.requiredWte}) or as a pointer into the
   * answer ({@code /roles/NURSE/requiredWte}); the usual ones when none is named.
   */
  public List<String> figures(
      @Nullable List<@Nullable String> names, List<String> usual, Findings findings, Pointer at) {
    if (names == null || names.isEmpty()) {
      return usual;
    }
    List<String> ids = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      String id = figure(names.get(index), findings, at.to(index));
      if (id != null && ids.contains(id)) {
        findings.add(
            FaultCode.DUPLICATE_CODE, at.to(index), "This figure stands in the list already.");
      } else if (id != null) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
  }

  /** The id of one figure that a client names, or nothing when there is none. */
  public @Nullable String figure(@Nullable String name, Findings findings, Pointer at) {
    if (name == null) {
      findings.missing(at);
      return null;
    }
    String id = name.startsWith("/") ? String.join(".", Pointer.steps(name)) : name;
    Node node = trace.find(id);
    if (node == null || node.isInput()) {
      findings.add(FaultCode.UNKNOWN_CODE, at, "The calculation has no figure of this name.");
      return null;
    }
    return id;
  }
}
