package uk.datr.workforce.disclosure.model.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.disclosure.model.Equation;

/** Finds cells that are parts of themselves. */
final class Cycles {

  private enum Mark {
    OPEN,
    DONE
  }

  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<String, Mark> marks = new HashMap<>();
  private final Faults faults;

  private Cycles(List<Equation> equations, Faults faults) {
    this.faults = faults;
    for (Equation equation : equations) {
      parts.computeIfAbsent(equation.total(), total -> new ArrayList<>()).addAll(equation.parts());
    }
  }

  /** Adds a fault for each equation that closes a circle on the way down from the totals. */
  static void find(List<Equation> equations, Faults faults) {
    Cycles cycles = new Cycles(equations, faults);
    for (Equation equation : equations) {
      if (!cycles.marks.containsKey(equation.total())) {
        cycles.descend(equation.total());
      }
    }
  }

  // With a stack of its own: a hostile input can be deeper than the thread's.
  private void descend(String from) {
    Deque<Map.Entry<String, Iterator<String>>> path = new ArrayDeque<>();
    open(from, path);
    while (!path.isEmpty()) {
      Map.Entry<String, Iterator<String>> top = path.getLast();
      if (!top.getValue().hasNext()) {
        marks.put(top.getKey(), Mark.DONE);
        path.removeLast();
        continue;
      }
      String part = top.getValue().next();
      Mark mark = marks.get(part);
      if (mark == null) {
        open(part, path);
      } else if (mark == Mark.OPEN) {
        faults.add(FaultKind.CYCLE, "/equations", circle(part, path));
      }
    }
  }

  private void open(String cell, Deque<Map.Entry<String, Iterator<String>>> path) {
    marks.put(cell, Mark.OPEN);
    path.addLast(Map.entry(cell, parts.getOrDefault(cell, List.of()).iterator()));
  }

  private static String circle(String cell, Deque<Map.Entry<String, Iterator<String>>> path) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    int named = 0;
    for (Map.Entry<String, Iterator<String>> step : path) {
      inside |= step.getKey().equals(cell);
      if (inside && named++ < 10) {
        text.append(step.getKey()).append(" contains ");
      }
    }
    return text.append(named > 10 ? "… contains " : "").append(cell).append('.').toString();
  }
}
