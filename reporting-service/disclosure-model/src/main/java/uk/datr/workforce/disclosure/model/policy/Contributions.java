package uk.datr.workforce.disclosure.model.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * What stands behind a cell: the shares of the organisations in it.
 *
 * @param measure what is measured
 * @param byOrganisation what each organisation contributes, by its register code
 * @param headCount for an amount, the persons behind it
 * @param line the other answers of the cell's line when it is an answer about a protected attribute; else empty
 */
public record Contributions(
    Measure measure,
    Map<String, Rational> byOrganisation,
    Optional<Rational> headCount,
    List<Rational> line) {

  /** What kind of number a cell is, as far as the rules tell them apart. */
  public enum Measure {
    /** A count of persons. */
    PERSONS,
    /** A count of posts that nobody holds: never sensitive by its size. */
    VACANT_POSTS,
    /** An amount of work, such as whole-time equivalents, of organisations that agreed to be visible. */
    AMOUNT_AGREED,
    /** An amount of work of which some organisation has not agreed. */
    AMOUNT_GUARDED,
    /** Pay or cost: always guarded. */
    MONEY
  }

  /** Keeps its own copies. */
  public Contributions {
    byOrganisation = Map.copyOf(byOrganisation);
    line = List.copyOf(line);
  }

  /** The value of the cell. */
  public Rational value() {
    return byOrganisation.values().stream().reduce(Rational.ZERO, Rational::add);
  }

  /** What the largest organisation contributes. */
  public Rational largest() {
    return byOrganisation.values().stream().reduce(Rational.ZERO, Rational::max);
  }

  /** How many organisations contribute something. */
  public long organisations() {
    return byOrganisation.values().stream().filter(share -> share.signum() > 0).count();
  }
}
