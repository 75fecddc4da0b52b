package uk.datr.workforce.disclosure.model.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Faults as they are found. The first {@value #KEPT} are kept and the rest counted, so that a hostile input cannot fill
 * the memory with them.
 */
public final class Faults {

  /** How many are kept. */
  public static final int KEPT = 500;

  private final List<Fault> kept = new ArrayList<>();
  private long found;

  /** Adds one. */
  public void add(FaultKind kind, String where, String message) {
    found++;
    if (kept.size() < KEPT) {
      kept.add(new Fault(kind, where, message));
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found == 0;
  }

  /** The kept ones in the order in which they were found. */
  public List<Fault> kept() {
    return List.copyOf(kept);
  }

  /** How many there are besides the kept ones. */
  public long more() {
    return found - kept.size();
  }
}
