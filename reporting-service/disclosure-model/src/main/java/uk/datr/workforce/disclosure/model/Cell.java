package uk.datr.workforce.disclosure.model;

import java.util.Optional;

/**
 * One number of the lattice: a measure with one member, or all, of each dimension. Tables that mean the same cell share
 * it.
 *
 * @param id names the cell in equations and publications
 * @param value the true value
 * @param kind count or amount
 * @param sensitivity whether the cell itself settles that it is sensitive
 * @param needWidth the width its interval must have for a reader, if not the policy's
 * @param unpublished a cell no product shows, not even as hidden: a part of an organisation, a change between versions.
 *     A reader knows only that it is not negative and what the equations say
 */
public record Cell(
    String id,
    Rational value,
    CellKind kind,
    Sensitivity sensitivity,
    Optional<Rational> needWidth,
    boolean unpublished) {

  /** A published count whose sensitivity is the policy's matter. */
  public static Cell count(String id, long value) {
    return new Cell(
        id, Rational.of(value), CellKind.COUNT, Sensitivity.BY_POLICY, Optional.empty(), false);
  }

  /** A published amount, not sensitive. */
  public static Cell amount(String id, Rational value) {
    return new Cell(id, value, CellKind.AMOUNT, Sensitivity.BY_POLICY, Optional.empty(), false);
  }

  /** This cell with its sensitivity settled. */
  public Cell sensitive(boolean sensitive) {
    return new Cell(
        id,
        value,
        kind,
        sensitive ? Sensitivity.SENSITIVE : Sensitivity.NOT_SENSITIVE,
        needWidth,
        unpublished);
  }

  /** This cell with a width of its own. */
  public Cell needing(Rational width) {
    return new Cell(id, value, kind, sensitivity, Optional.of(width), unpublished);
  }

  /** This cell as one that no product shows. */
  public Cell asUnpublished() {
    return new Cell(id, value, kind, sensitivity, needWidth, true);
  }
}
