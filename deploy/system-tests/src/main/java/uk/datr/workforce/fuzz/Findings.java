package uk.datr.workforce.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faults of a run, those of an operation and sort together. */
final class Findings {

  /**
   * Faults of one sort at one operation.
   *
   * @param operation name of the target
   * @param kind of the fault
   * @param count how many requests met it
   * @param first the case that met it first, by index
   * @param what in words, for the first
   * @param request the first request
   */
  record Group(
      String operation, String kind, long count, FuzzCase first, String what, RawRequest request) {}

  private final Map<String, Group> groups = new TreeMap<>();

  /** Adds a fault. */
  synchronized void add(FuzzCase fuzz, RawRequest request, Oracle.Fault fault) {
    String key = fuzz.target().name() + " " + fault.kind() + signature(fault);
    Group known = groups.get(key);
    if (known == null) {
      groups.put(
          key, new Group(fuzz.target().name(), fault.kind(), 1, fuzz, fault.what(), request));
    } else {
      boolean earlier = fuzz.index() < known.first().index();
      groups.put(
          key,
          new Group(
              known.operation(),
              known.kind(),
              known.count() + 1,
              earlier ? fuzz : known.first(),
              earlier ? fault.what() : known.what(),
              earlier ? request : known.request()));
    }
  }

  /** Takes the request of a group for a shorter one that has the same fault. */
  synchronized void shorten(Group group, RawRequest shorter) {
    groups.replaceAll((key, present) ->
        present.equals(group)
            ? new Group(
                group.operation(),
                group.kind(),
                group.count(),
                group.first(),
                group.what(),
                shorter)
            : present);
  }

  synchronized List<Group> all() {
    Collection<Group> values = groups.values();
    return new ArrayList<>(values);
  }

  /** Faults of the document are told apart by their words without the values. */
  private static String signature(Oracle.Fault fault) {
    return fault.kind().equals("outside the document")
        ? " " + fault.what().replaceAll("[0-9]+|'[^']*'", "#")
        : "";
  }
}
