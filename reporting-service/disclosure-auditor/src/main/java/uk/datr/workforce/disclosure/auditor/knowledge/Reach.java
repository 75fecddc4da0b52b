package uk.datr.workforce.disclosure.auditor.knowledge;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.model.Rational;

/** The most, or the least, that the sum of a relation can be within the bounds of its cells. */
final class Reach {

  private final @Nullable Rational[] terms;
  private final int unlimited;
  private final Rational limited;

  Reach(Relation relation, Bounds bounds, Side side) {
    terms = new @Nullable Rational[relation.size()];
    Rational sum = Rational.ZERO;
    int without = 0;
    for (int place = 0; place < terms.length; place++) {
      Rational coefficient = relation.coefficient(place);
      boolean atHigh = (side == Side.HIGH) == coefficient.signum() > 0;
      int cell = relation.cell(place);
      Rational end = atHigh ? bounds.high(cell) : bounds.low(cell);
      if (end == null) {
        without++;
      } else {
        Rational term = coefficient.multiply(end);
        terms[place] = term;
        sum = sum.add(term);
      }
    }
    unlimited = without;
    limited = sum;
  }

  /** The whole sum; null if nothing limits it. */
  @Nullable Rational all() {
    return unlimited == 0 ? limited : null;
  }

  /** The sum of all terms but one; null if nothing limits it. */
  @Nullable Rational without(int place) {
    Rational term = terms[place];
    if (term == null) {
      return unlimited == 1 ? limited : null;
    }
    return unlimited == 0 ? limited.subtract(term) : null;
  }
}
