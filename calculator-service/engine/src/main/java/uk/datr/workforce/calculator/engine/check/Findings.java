package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects every fault of a request while its values are read. A value that is refused is read as not a number. */
public final class Findings {

  private final Set<Finding> found = new LinkedHashSet<>();
  private int faults;

  /** Notes a fault. The same fault of roles' defaults, met again in another role, is told once. */
  public void add(FaultCode code, Pointer at, String message) {
    faults++;
    found.add(new Finding(code, at.text(), message));
  }

  /** Notes the faults of a part of the request that stands at a pointer. */
  public void addAll(List<Finding> faults, Pointer at) {
    for (Finding fault : faults) {
      add(fault.code(), new Pointer(at.text() + fault.pointer()), fault.message());
    }
  }

  /** How many faults were met so far, repeated ones included: says whether a part was read without a fault. */
  public int faults() {
    return faults;
  }

  /** Every fault, in the order in which they were met. */
  public List<Finding> all() {
    return List.copyOf(found);
  }

  /** Notes that a value is absent. */
  public void missing(Pointer at) {
    add(FaultCode.MISSING_REQUIRED, at, "A value is needed here.");
  }

  /** A number that has to be there. */
  public double number(@Nullable Double value, Range range, Pointer at) {
    if (value == null) {
      missing(at);
      return Double.NaN;
    }
    if (!range.holds(value)) {
      add(FaultCode.OUT_OF_RANGE, at, "This must be a number of " + range.inWords() + ".");
      return Double.NaN;
    }
    return value;
  }

  /** A number that may be left out. */
  public double numberOr(double fallback, @Nullable Double value, Range range, Pointer at) {
    return value == null ? fallback : number(value, range, at);
  }

  /** A code of a list, or nothing when it is not on it. */
  public <E extends Enum<E>> @Nullable E code(Class<E> list, @Nullable String code, Pointer at) {
    if (code == null) {
      missing(at);
      return null;
    }
    for (E known : list.getEnumConstants()) {
      if (known.name().equals(code)) {
        return known;
      }
    }
    unknown(at);
    return null;
  }

  /** Notes that a code is on no list. */
  public void unknown(Pointer at) {
    add(FaultCode.UNKNOWN_CODE, at, "This code is not on the list of codes.");
  }

  /** Numbers by code; an absent map is empty. */
  <E extends Enum<E>> SortedMap<E, Double> numbers(
      Class<E> list, @Nullable Map<String, @Nullable Double> values, Range range, Pointer at) {
    SortedMap<E, Double> numbers = new TreeMap<>();
    if (values != null) {
      values.forEach((name, value) -> {
        E code = code(list, name, at.to(name));
        double number = number(value, range, at.to(name));
        if (code != null) {
          numbers.put(code, number);
        }
      });
    }
    return Collections.unmodifiableSortedMap(numbers);
  }
}
