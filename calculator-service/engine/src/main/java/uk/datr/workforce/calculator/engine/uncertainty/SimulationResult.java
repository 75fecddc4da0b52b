package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import java.util.SortedMap;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * What a simulation found (specification B9.1).
 *
 * @param samples how many samples were drawn
 * @param seed of the random numbers: the same request with it gives the same result to the last bit
 * @param outputs summary of each figure by name
 * @param probabilityShort share of samples in which a role requires more than is in post; roles without a current
 *     number are left out
 * @param notes what was assumed
 */
public record SimulationResult(
    int samples,
    long seed,
    SortedMap<String, Summary> outputs,
    SortedMap<Role, Double> probabilityShort,
    List<Note> notes) {

  /**
   * Something that a reader has to know.
   *
   * @param code the kind of note
   * @param subject pointer to the mix that it is about; empty for the whole simulation
   */
  public record Note(NoteCode code, String subject) {}

  /** Kinds of notes. */
  public enum NoteCode {
    /** The variables are drawn independently of each other; if they go together, the spread is larger. */
    INDEPENDENCE_ASSUMED,
    /** Shares of this mix were drawn and then divided by their sum, so that it adds up to 1. */
    MIX_RENORMALISED
  }
}
