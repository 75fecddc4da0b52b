package uk.datr.workforce.calculator.engine.trace;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All numbers of a calculation; each stands after those that it is calculated from. */
public final class Trace {

  /** Id of the node from which every other one can be reached. */
  public static final String TOTAL = "total";

  private final SequencedMap<String, Node> nodes;

  Trace(Map<String, Node> nodes) {
    this.nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
  }

  /** Nodes by id; each after its inputs. */
  public SequencedMap<String, Node> nodes() {
    return nodes;
  }

  /** The node with an id, or nothing. */
  public @Nullable Node find(String id) {
    return nodes.get(id);
  }

  /** The node with an id that is known to be there. */
  public Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("There is no node " + id);
    }
    return node;
  }

  /** The values of the request that the calculation used. */
  public List<Node> inputs() {
    return nodes.values().stream().filter(Node::isInput).toList();
  }

  /** Ids of a node and of everything that it rests on. */
  public Set<String> below(String id) {
    Set<String> met = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (met.add(next)) {
        node(next).inputs().forEach(open::push);
      }
    }
    return met;
  }

  /** A node and what it rests on down to a depth, in order, as the interface shows it; depth 0 is the node alone. */
  public List<Node> excerpt(String id, int depth) {
    Set<String> shown = new LinkedHashSet<>(List.of(id));
    Set<String> level = shown;
    for (int step = 0; step < depth && !level.isEmpty(); step++) {
      Set<String> next =
          level.stream()
              .flatMap(each -> node(each).inputs().stream())
              .filter(each -> !shown.contains(each))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      shown.addAll(next);
      level = next;
    }
    return shown.stream().map(this::node).toList();
  }
}
