package uk.datr.workforce.disclosure.model.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A dimension with all its hierarchies: areas under statistical regions and, across them, under NHS regions; roles under role groups;
 * ages under bands and recoded bands.
 */
public final class Dimension {

  private final String name;
  private final String all;
  private final Map<String, List<List<String>>> sums = new TreeMap<>();

  /**
   * A total and what it is the sum of. A total may have several: one for each hierarchy.
   *
   * @param total a member
   * @param parts members
   */
  public record Sum(String total, List<String> parts) {

    /** Keeps its own copy. */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A dimension.
   *
   * @param name such as area
   * @param all the member that stands for everybody
   * @param sums of every hierarchy
   * @throws IllegalArgumentException if a total is part of itself
   */
  public Dimension(String name, String all, List<Sum> sums) {
    this.name = name;
    this.all = all;
    for (Sum sum : sums) {
      this.sums.computeIfAbsent(sum.total(), x -> new ArrayList<>()).add(sum.parts());
    }
    this.sums.keySet().forEach(total -> refuseCircle(total, new LinkedHashSet<>()));
  }

  private void refuseCircle(String member, Set<String> above) {
    if (!above.add(member)) {
      throw new IllegalArgumentException(name + ": " + member + " is part of itself");
    }
    sums.getOrDefault(member, List.of())
        .forEach(parts -> parts.forEach(part -> refuseCircle(part, above)));
    above.remove(member);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The member that stands for everybody. */
  public String all() {
    return all;
  }

  /** The lowest members under a member, by its first hierarchy; the member itself when nothing is under it. */
  public Set<String> lowest(String member) {
    Set<String> found = new TreeSet<>();
    List<List<String>> own = sums.getOrDefault(member, List.of());
    if (own.isEmpty()) {
      found.add(member);
    } else {
      own.getFirst().forEach(part -> found.addAll(lowest(part)));
    }
    return found;
  }

  /** Every member under a member, in all hierarchies, without itself. */
  public Set<String> below(String member) {
    Set<String> found = new TreeSet<>();
    for (List<String> parts : sums.getOrDefault(member, List.of())) {
      for (String part : parts) {
        found.add(part);
        found.addAll(below(part));
      }
    }
    return found;
  }

  /**
   * The sums of a total over members that are there: a part that is not there is replaced by its own parts.
   *
   * @param there members with a cell
   * @return one list for each hierarchy that reaches members which are there
   */
  public List<List<String>> sumsOver(String total, Set<String> there) {
    return sums.getOrDefault(total, List.of()).stream()
        .map(parts -> over(parts, there))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<List<String>> over(List<String> parts, Set<String> there) {
    List<String> found = new ArrayList<>();
    for (String part : parts) {
      if (there.contains(part)) {
        found.add(part);
        continue;
      }
      Optional<List<String>> below =
          sums.getOrDefault(part, List.of()).stream()
              .map(own -> over(own, there))
              .flatMap(Optional::stream)
              .findFirst();
      if (below.isEmpty()) {
        return Optional.empty();
      }
      found.addAll(below.get());
    }
    return Optional.of(found.stream().sorted().toList());
  }
}
