package uk.datr.workforce.disclosure.auditor.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * Variables with bounds and a feasible value each, and homogeneous equations between them, apart from a constant that
 * the feasible point implies.
 */
public final class LinearSystem {

  private final List<Rational> low = new ArrayList<>();
  private final List<@Nullable Rational> high = new ArrayList<>();
  private final List<Rational> values = new ArrayList<>();
  private final List<SparseRow> equations = new ArrayList<>();

  /** Adds a variable; its number is the number of those before it. */
  public int addVariable(Rational least, @Nullable Rational most, Rational value) {
    if (value.compareTo(least) < 0 || (most != null && value.compareTo(most) > 0)) {
      throw new IllegalArgumentException("the starting point breaks a bound");
    }
    low.add(least);
    high.add(most);
    values.add(value);
    return values.size() - 1;
  }

  /**
   * Adds an equation: the sum of coefficient × variable stays what it is at the starting point.
   *
   * @param variables in rising order
   * @param coefficients none of them 0
   */
  public void addEquation(int[] variables, Rational[] coefficients) {
    equations.add(new SparseRow(variables, coefficients));
  }

  int size() {
    return values.size();
  }

  Rational low(int variable) {
    return low.get(variable);
  }

  @Nullable Rational high(int variable) {
    return high.get(variable);
  }

  Rational value(int variable) {
    return values.get(variable);
  }

  List<SparseRow> equations() {
    return equations;
  }
}
