package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import uk.datr.workforce.disclosure.auditor.knowledge.Bounds;
import uk.datr.workforce.disclosure.auditor.knowledge.Lattice;
import uk.datr.workforce.disclosure.auditor.knowledge.Part;
import uk.datr.workforce.disclosure.auditor.knowledge.Reasoning;
import uk.datr.workforce.disclosure.auditor.proof.Proof;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * Works out, for every reader, the interval in which everything that reader knows leaves each sensitive cell. The result
 * does not depend on the order of the input nor on the number of threads.
 */
public final class Auditor {

  /** Cells of one part that are worked through one after the other, each from where the last one ended. */
  private static final int SMALLEST_SHARE = 40;

  private static final int MOST_SHARES = 8;

  private static final int INSIDERS_AT_A_TIME = 32;

  private final Problem problem;
  private final Lattice lattice;
  private final Bounds publicBounds;
  private final Depth depth;
  private final int threads;
  private final List<ReaderVerdict> verdicts = new ArrayList<>();
  private long pivots;

  private Auditor(Problem problem, Publication publication, Depth depth, int threads) {
    this.problem = problem;
    this.depth = depth;
    this.threads = threads;
    lattice = Lattice.of(problem, publication);
    publicBounds = Bounds.ofPublic(lattice, publication);
  }

  /**
   * Audits a publication.
   *
   * @param problem without faults
   * @param publication of this problem, without faults
   * @param threads how many may work at a time, from 1
   * @throws IllegalArgumentException if the true values are not among those that a reader would think possible, which the
   *     checks of problem and publication rule out
   */
  public static Verdict audit(Problem problem, Publication publication, Depth depth, int threads) {
    return new Auditor(problem, publication, depth, threads).audit();
  }

  private Verdict audit() {
    List<Part> parts = Part.of(lattice, publicBounds);
    List<PartAudit> audits = new ArrayList<>();
    Map<Integer, PartAudit> auditOf = new HashMap<>();
    for (Part part : parts) {
      PartAudit audit = new PartAudit(lattice, publicBounds, part, depth);
      audits.add(audit);
      part.cells().forEach(cell -> auditOf.put(cell, audit));
    }
    List<Integer> sensitive =
        IntStream.range(0, lattice.size())
            .filter(cell -> lattice.policy().isSensitive(lattice.cell(cell)))
            .boxed()
            .toList();
    judge(List.of(reader(ReaderVerdict.PUBLIC, publicBounds, audits, sensitive)));
    List<Insider> insiders = insiders();
    // What an insider knows of every cell takes room: only some at a time.
    for (int from = 0; from < insiders.size(); from += INSIDERS_AT_A_TIME) {
      judge(
          insiders.subList(from, Math.min(from + INSIDERS_AT_A_TIME, insiders.size())).stream()
              .map(insider -> insider(insider, auditOf))
              .toList());
    }
    return new Verdict(
        verdicts,
        new Verdict.Work(
            lattice.size(),
            lattice.relationCount(),
            auditOf.size(),
            parts.size(),
            parts.stream().mapToInt(part -> part.cells().size()).max().orElse(0),
            pivots));
  }

  private void judge(List<Reader> readers) {
    List<Callable<PartAudit.Outcome>> tasks = new ArrayList<>();
    readers.forEach(reader -> tasks.addAll(reader.tasks()));
    List<PartAudit.Outcome> outcomes = InOrder.run(tasks, threads);
    int from = 0;
    for (Reader reader : readers) {
      int to = from + reader.tasks().size();
      verdicts.add(reader.verdict(outcomes.subList(from, to)));
      from = to;
    }
    pivots += outcomes.stream().mapToLong(PartAudit.Outcome::pivots).sum();
  }

  /** Every insider, then any two of one group as if they were one. */
  private List<Insider> insiders() {
    List<Insider> single =
        problem.insiders().stream().sorted(Comparator.comparing(Insider::name)).toList();
    Map<String, List<Insider>> groups = new TreeMap<>();
    for (Insider insider : single) {
      insider
          .group()
          .ifPresent(name -> groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(insider));
    }
    List<Insider> all = new ArrayList<>(single);
    for (List<Insider> group : groups.values()) {
      for (int one = 0; one < group.size(); one++) {
        for (int other = one + 1; other < group.size(); other++) {
          Set<String> knows = new TreeSet<>(group.get(one).knows());
          knows.addAll(group.get(other).knows());
          all.add(
              new Insider(
                  group.get(one).name() + " + " + group.get(other).name(),
                  List.copyOf(knows),
                  Optional.empty()));
        }
      }
    }
    return all;
  }

  /** An insider can know more than the public only in the parts in which it knows a cell. */
  private Reader insider(Insider insider, Map<Integer, PartAudit> auditOf) {
    Set<Integer> own = new TreeSet<>();
    insider.knows().forEach(id -> own.add(lattice.number(id)));
    Bounds bounds = publicBounds.knowing(own);
    Map<PartAudit, PartAudit> touched = new LinkedHashMap<>();
    for (int cell : own) {
      PartAudit audit = auditOf.get(cell);
      if (audit != null) {
        touched.computeIfAbsent(audit, known -> known.within(bounds));
      }
    }
    List<Integer> judged =
        touched.keySet().stream()
            .flatMap(audit -> audit.part().cells().stream())
            .filter(cell -> !own.contains(cell))
            .filter(cell -> lattice.policy().isSensitive(lattice.cell(cell)))
            .sorted()
            .toList();
    return reader(insider.name(), bounds, touched.values(), judged);
  }

  private Reader reader(
      String name, Bounds bounds, Collection<PartAudit> audits, Collection<Integer> judged) {
    List<CellVerdict> known = new ArrayList<>();
    Set<Integer> open = new HashSet<>();
    for (int cell : judged) {
      if (bounds.isKnown(cell)) {
        known.add(known(cell, bounds));
      } else {
        open.add(cell);
      }
    }
    List<Callable<PartAudit.Outcome>> tasks = new ArrayList<>();
    for (PartAudit audit : audits) {
      List<Integer> targets = audit.part().cells().stream().filter(open::contains).toList();
      int share = Math.max(SMALLEST_SHARE, -Math.floorDiv(-targets.size(), MOST_SHARES));
      for (int from = 0; from < targets.size(); from += share) {
        List<Integer> some = targets.subList(from, Math.min(from + share, targets.size()));
        tasks.add(() -> audit.audit(some));
      }
    }
    return new Reader(name, judged.size(), known, tasks);
  }

  private CellVerdict known(int number, Bounds bounds) {
    Cell cell = lattice.cell(number);
    Reasoning reasoning = new Reasoning(lattice, bounds);
    var low = reasoning.tightened(number, Side.LOW);
    var high = reasoning.tightened(number, Side.HIGH);
    Rational value = bounds.low(number);
    return new CellVerdict(
        cell,
        value,
        Optional.of(value),
        lattice.policy().widthNeeded(cell),
        Optional.of(new Proof(low, Optional.of(high), reasoning.steps())));
  }

  /** A reader with the cells it knows already and the work that shows the others. */
  private record Reader(
      String name, int judged, List<CellVerdict> known, List<Callable<PartAudit.Outcome>> tasks) {

    ReaderVerdict verdict(List<PartAudit.Outcome> outcomes) {
      List<CellVerdict> cells = new ArrayList<>(known);
      outcomes.forEach(outcome -> cells.addAll(outcome.cells()));
      cells.sort(Comparator.comparing(verdict -> verdict.cell().id()));
      return new ReaderVerdict(name, judged, cells);
    }
  }
}
