package uk.datr.workforce.disclosure.auditor.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.auditor.proof.Bound;
import uk.datr.workforce.disclosure.auditor.proof.Origin;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/**
 * Bounds of every cell that one reader has, tightened by one relation after the other until that leads no further, or
 * not much further. Each tightening is remembered, for the proof. Bounds are real numbers, as the linear program's are:
 * nothing is rounded to whole persons on the way.
 */
public final class Bounds {

  /** Relations in a ring can tighten each other for ever in ever smaller steps; the linear program then has the rest. */
  private static final int MOST_TIGHTENINGS = 10;

  /** A tightening: by this relation the cell got this bound. The one before it for the same end, or −1. */
  record Event(int cell, Side side, Rational value, int relation, int previous) {}

  private final Lattice lattice;
  private final @Nullable Bounds base;
  private final Rational[] low;
  private final @Nullable Rational[] high;
  private final Origin[] origins;
  private final Map<Integer, Shown.Between> intervals;
  private final int[] lastLow;
  private final int[] lastHigh;
  private final byte[] tightenings;
  private final int firstEvent;
  private final List<Event> events = new ArrayList<>();

  private Bounds(Lattice lattice, Publication publication) {
    this.lattice = lattice;
    base = null;
    firstEvent = 0;
    int size = lattice.size();
    low = new Rational[size];
    high = new @Nullable Rational[size];
    origins = new Origin[size];
    intervals = new HashMap<>();
    lastLow = new int[size];
    lastHigh = new int[size];
    Arrays.fill(lastLow, -1);
    Arrays.fill(lastHigh, -1);
    tightenings = new byte[2 * size];
    for (int number = 0; number < size; number++) {
      given(number, publication.cells().get(lattice.cell(number).id()));
    }
  }

  private Bounds(Bounds base) {
    lattice = base.lattice;
    this.base = base;
    firstEvent = base.firstEvent + base.events.size();
    low = base.low.clone();
    high = base.high.clone();
    origins = base.origins.clone();
    intervals = base.intervals;
    lastLow = base.lastLow.clone();
    lastHigh = base.lastHigh.clone();
    tightenings = new byte[base.tightenings.length];
  }

  /** What anybody knows who reads the publication. */
  public static Bounds ofPublic(Lattice lattice, Publication publication) {
    Bounds bounds = new Bounds(lattice, publication);
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int relation = 0; relation < lattice.relationCount(); relation++) {
      waiting.add(relation);
    }
    bounds.tighten(waiting);
    return bounds;
  }

  /** What somebody knows who has these bounds and the true values of some cells. */
  public Bounds knowing(Collection<Integer> cells) {
    Bounds more = new Bounds(this);
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int cell : cells) {
      if (!more.isKnown(cell)) {
        more.low[cell] = lattice.cell(cell).value();
        more.high[cell] = lattice.cell(cell).value();
        more.origins[cell] = Origin.OWN;
        more.lastLow[cell] = -1;
        more.lastHigh[cell] = -1;
        Arrays.stream(lattice.touching(cell)).forEach(waiting::add);
      }
    }
    more.tighten(waiting);
    return more;
  }

  /** Whether the cell has one possible value. */
  public boolean isKnown(int cell) {
    return low[cell].equals(high[cell]);
  }

  /** The cell is at least this. */
  public Rational low(int cell) {
    return low[cell];
  }

  /** The cell is at most this; null where nothing bounds it. */
  public @Nullable Rational high(int cell) {
    return high[cell];
  }

  /** The tightening behind an end of a cell's interval, before another tightening; −1 where the end is given. */
  int eventBehind(int cell, Side side, int before) {
    int event = side == Side.LOW ? lastLow[cell] : lastHigh[cell];
    while (event >= before) {
      event = event(event).previous();
    }
    return event;
  }

  /** A tightening by its number; higher numbers came later. */
  Event event(int number) {
    Bounds owner = this;
    while (number < owner.firstEvent && owner.base != null) {
      owner = owner.base;
    }
    return owner.events.get(number - owner.firstEvent);
  }

  /** The bound that a reader is given for an end of a cell, without any reasoning. */
  Bound givenBound(int cell, Side side) {
    Cell of = lattice.cell(cell);
    Origin origin = origins[cell];
    Rational value =
        switch (origin) {
          case SHOWN, OWN -> of.value();
          case HIDDEN_NOT_ZERO -> Rational.ONE;
          case SHOWN_INTERVAL -> {
            Shown.Between shown = Objects.requireNonNull(intervals.get(cell));
            yield side == Side.LOW ? shown.low().max(Rational.ZERO) : shown.high();
          }
          case NOT_NEGATIVE, STEP -> Rational.ZERO;
        };
    return new Bound(of.id(), side, value, origin);
  }

  private void given(int number, @Nullable Shown shown) {
    Cell cell = lattice.cell(number);
    switch (shown) {
      case Shown.Value(Rational value) -> given(number, value, value, Origin.SHOWN);
      case Shown.Between between -> {
        intervals.put(number, between);
        given(number, between.low().max(Rational.ZERO), between.high(), Origin.SHOWN_INTERVAL);
      }
      case Shown.Hidden _ -> {
        Rational least = lattice.policy().leastWhenHidden(cell);
        given(
            number, least, null, least.signum() > 0 ? Origin.HIDDEN_NOT_ZERO : Origin.NOT_NEGATIVE);
      }
      case null -> given(number, Rational.ZERO, null, Origin.NOT_NEGATIVE);
    }
  }

  private void given(int number, Rational from, @Nullable Rational to, Origin origin) {
    low[number] = from;
    high[number] = to;
    origins[number] = origin;
  }

  private void tighten(Deque<Integer> waiting) {
    boolean[] waits = new boolean[lattice.relationCount()];
    waiting.forEach(relation -> waits[relation] = true);
    while (!waiting.isEmpty()) {
      int relation = waiting.removeFirst();
      waits[relation] = false;
      tighten(relation, waiting, waits);
    }
  }

  private void tighten(int number, Deque<Integer> waiting, boolean[] waits) {
    Relation relation = lattice.relation(number);
    if (isSettled(relation)) {
      return;
    }
    Reach most = new Reach(relation, this, Side.HIGH);
    Reach least = relation.isEquality() ? new Reach(relation, this, Side.LOW) : null;
    for (int place = 0; place < relation.size(); place++) {
      int cell = relation.cell(place);
      if (isKnown(cell)) {
        continue;
      }
      // coefficient × cell ≥ −(the most the others can be), and for equations ≤ −(the least).
      Rational coefficient = relation.coefficient(place);
      boolean positive = coefficient.signum() > 0;
      boolean changed = false;
      Rational othersMost = most.without(place);
      if (othersMost != null) {
        changed =
            offer(
                cell,
                positive ? Side.LOW : Side.HIGH,
                othersMost.negate().divide(coefficient),
                number);
      }
      Rational othersLeast = least == null ? null : least.without(place);
      if (othersLeast != null) {
        changed |=
            offer(
                cell,
                positive ? Side.HIGH : Side.LOW,
                othersLeast.negate().divide(coefficient),
                number);
      }
      if (changed) {
        for (int other : lattice.touching(cell)) {
          if (other != number && !waits[other]) {
            waits[other] = true;
            waiting.addLast(other);
          }
        }
      }
    }
  }

  private boolean isSettled(Relation relation) {
    for (int place = 0; place < relation.size(); place++) {
      if (!isKnown(relation.cell(place))) {
        return false;
      }
    }
    return true;
  }

  private boolean offer(int cell, Side side, Rational value, int relation) {
    Rational end = side == Side.LOW ? low[cell] : high[cell];
    int order = end == null ? -1 : value.compareTo(end);
    int count = 2 * cell + (side == Side.LOW ? 0 : 1);
    if ((side == Side.LOW ? order <= 0 : order >= 0) || tightenings[count] >= MOST_TIGHTENINGS) {
      return false;
    }
    tightenings[count]++;
    int event = firstEvent + events.size();
    if (side == Side.LOW) {
      events.add(new Event(cell, side, value, relation, lastLow[cell]));
      low[cell] = value;
      lastLow[cell] = event;
    } else {
      events.add(new Event(cell, side, value, relation, lastHigh[cell]));
      high[cell] = value;
      lastHigh[cell] = event;
    }
    return true;
  }
}
