package uk.datr.workforce.disclosure.model.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a cell means: a measure and one member of each dimension in which it does not count everybody. Tables that mean the same cell
 * share it, because equal meanings are equal ids.
 *
 * @param measure such as headcount
 * @param members by dimension, without those that stand for everybody
 */
public record CellId(String measure, Map<String, String> members) {

  /** Keeps its own copy, in the order of dimensions. */
  public CellId {
    members = Collections.unmodifiableMap(new TreeMap<>(members));
  }

  /** The same cell with another member of one dimension. */
  public CellId with(Dimension dimension, String member) {
    Map<String, String> other = new TreeMap<>(members);
    if (member.equals(dimension.all())) {
      other.remove(dimension.name());
    } else {
      other.put(dimension.name(), member);
    }
    return new CellId(measure, other);
  }

  /** As text, such as {@code headcount|area=E06000001|role=NUR}. */
  public String text() {
    return members.isEmpty()
        ? measure
        : measure
            + members.entrySet().stream()
                .map(member -> "|" + member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining());
  }
}
