package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.policy.DisclosurePolicy;

/**
 * Chooses what a release hides (B6.4). The outcome depends on the problem alone: not on the order of its rows, the number of threads
 * or the machine; and each connected part is settled without a look at the others.
 */
public final class Protector {

  /** How often a part whose witnesses could not be confirmed exactly is protected anew, each time with more width. */
  private static final int ROUNDS = 4;

  private final int threads;
  private final Optional<Rounding> rounding;
  private final PartProtector.Pieces pieces;

  private Protector(int threads, Optional<Rounding> rounding, PartProtector.Pieces pieces) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread has to work");
    }
    this.threads = threads;
    this.rounding = rounding;
    this.pieces = pieces;
  }

  /**
   * A protector that shows what it does not hide as it is.
   *
   * @param threads how many may work at a time, from 1
   */
  public static Protector exact(int threads) {
    return new Protector(threads, Optional.empty(), PartProtector.Pieces.USUAL);
  }

  /** The same with other sizes of pieces, so that small lattices go the way of large ones. */
  static Protector inPieces(int threads, PartProtector.Pieces pieces) {
    return new Protector(threads, Optional.empty(), pieces);
  }

  /**
   * A protector that rounds what it does not hide.
   *
   * @param threads how many may work at a time, from 1
   */
  public static Protector rounding(int threads, Rounding rounding) {
    return new Protector(threads, Optional.of(rounding), PartProtector.Pieces.USUAL);
  }

  /**
   * A protector that rounds what it does not hide if the policy says so.
   *
   * @param threads how many may work at a time, from 1
   * @param exact ids of cells that an earlier publication showed as they are, and that therefore stay so
   */
  public static Protector under(DisclosurePolicy policy, int threads, Set<String> exact) {
    return new Protector(threads, Rounding.under(policy, exact), PartProtector.Pieces.USUAL);
  }

  /**
   * Protects a lattice.
   *
   * @param problem a problem without faults
   */
  public Protection protect(Problem problem) {
    Parts parts = new Parts(problem, rounding);
    List<Part> found = parts.parts();
    ExactCheck check = new ExactCheck(problem, parts.cells());
    List<Settled> settled =
        InOrder.run(
            found.stream().map(part -> InOrder.task(() -> settle(part, parts, check))).toList(),
            threads);
    List<Protection.Unprotectable> impossible = new ArrayList<>(shownAndSensitive(parts));
    settled.forEach(one -> impossible.addAll(one.impossible()));
    if (!impossible.isEmpty()) {
      impossible.sort(
          Comparator.comparing(Protection.Unprotectable::cell)
              .thenComparing(Protection.Unprotectable::reader));
      return new Protection.Impossible(impossible);
    }
    Set<String> hidden = new HashSet<>();
    int secondary = 0;
    double cost = 0;
    long pivots = 0;
    for (Settled one : settled) {
      hidden.addAll(one.hidden());
      secondary += one.secondary();
      cost += one.cost();
      pivots += one.pivots();
    }
    return new Protection.Protected(
        publication(parts, hidden),
        new Protection.Effort(found.size(), hidden.size() - secondary, secondary, cost, pivots));
  }

  private static List<Protection.Unprotectable> shownAndSensitive(Parts parts) {
    List<Protection.Unprotectable> found = new ArrayList<>();
    for (Cell cell : parts.cells().values()) {
      if (parts.isSensitive(cell) && parts.isFixed(cell)) {
        found.add(
            new Protection.Unprotectable(
                cell.id(),
                Readership.PUBLIC,
                cell.value().signum() == 0
                    ? "It is sensitive, and this policy shows every zero."
                    : "It is sensitive, and it has to be published."));
      }
    }
    return found;
  }

  private static Publication publication(Parts parts, Set<String> hidden) {
    Map<String, Shown> shown = new TreeMap<>();
    for (Cell cell : parts.cells().values()) {
      if (!cell.unpublished()) {
        shown.put(cell.id(), hidden.contains(cell.id()) ? new Shown.Hidden() : parts.shown(cell));
      }
    }
    return new Publication(shown, List.of());
  }

  /** A part that is done. */
  private record Settled(
      Set<String> hidden,
      List<Protection.Unprotectable> impossible,
      int secondary,
      double cost,
      long pivots) {}

  private Settled settle(Part first, Parts parts, ExactCheck check) {
    Part part = first;
    long pivots = 0;
    for (int round = 1; ; round++) {
      PartProtector.Outcome outcome = PartProtector.protect(part, threads, pieces);
      Mask mask = outcome.mask();
      pivots += outcome.pivots();
      if (!outcome.failed().isEmpty()) {
        return new Settled(Set.of(), impossible(part, outcome, parts), 0, 0, pivots);
      }
      Set<String> hidden = new HashSet<>();
      for (int j = 0; j < part.size(); j++) {
        if (mask.hidden()[j]) {
          hidden.add(part.column(j).id());
        }
      }
      List<Integer> unconfirmed = unconfirmed(first, mask, hidden, parts, check);
      if (unconfirmed.isEmpty()) {
        return new Settled(hidden, List.of(), mask.secondaries().size(), mask.cost(), pivots);
      }
      if (round == ROUNDS) {
        return new Settled(Set.of(), unsure(part, unconfirmed), 0, 0, pivots);
      }
      part = part.widened(unconfirmed);
    }
  }

  private static List<Integer> unconfirmed(
      Part part, Mask mask, Set<String> hidden, Parts parts, ExactCheck check) {
    Map<String, Shown> shown = publication(parts, hidden).cells();
    List<Integer> found = new ArrayList<>();
    for (int r = 0; r < part.requirements().size(); r++) {
      if (!check.confirms(part, part.requirements().get(r), mask.witness(r), shown)) {
        found.add(r);
      }
    }
    return found;
  }

  private static List<Protection.Unprotectable> impossible(
      Part part, PartProtector.Outcome outcome, Parts parts) {
    List<Protection.Unprotectable> found = new ArrayList<>();
    for (int r : outcome.failed()) {
      Part.Requirement requirement = part.requirements().get(r);
      String id = part.column(requirement.column()).id();
      List<String> held = parts.heldBeside(id);
      found.add(
          new Protection.Unprotectable(
              id,
              part.reader(requirement.scenario()),
              "Whatever else is hidden, it cannot be made "
                  + Parts.plain(requirement.need())
                  + " wide."
                  + (held.isEmpty()
                      ? ""
                      : " Shown in any case beside it: " + String.join(", ", held) + ".")));
    }
    return found;
  }

  private static List<Protection.Unprotectable> unsure(Part part, List<Integer> requirements) {
    List<Protection.Unprotectable> found = new ArrayList<>();
    for (int r : requirements) {
      Part.Requirement requirement = part.requirements().get(r);
      found.add(
          new Protection.Unprotectable(
              part.column(requirement.column()).id(),
              part.reader(requirement.scenario()),
              "No protection of it could be confirmed without rounding."));
    }
    return found;
  }
}
