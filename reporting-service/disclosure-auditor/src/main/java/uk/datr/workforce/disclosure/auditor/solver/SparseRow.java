package uk.datr.workforce.disclosure.auditor.solver;

import java.util.Arrays;
import uk.datr.workforce.disclosure.model.Rational;

/** A sum of coefficient × variable, by rising number of variable, without zeros. Never changed. */
final class SparseRow {

  private final int[] variables;
  private final Rational[] coefficients;

  SparseRow(int[] variables, Rational[] coefficients) {
    this.variables = variables;
    this.coefficients = coefficients;
  }

  int size() {
    return variables.length;
  }

  int variable(int place) {
    return variables[place];
  }

  Rational coefficient(int place) {
    return coefficients[place];
  }

  /** The coefficient of a variable, 0 if it is not in the sum. */
  Rational of(int variable) {
    int place = Arrays.binarySearch(variables, variable);
    return place < 0 ? Rational.ZERO : coefficients[place];
  }

  /** This sum less a multiple of another. */
  SparseRow minus(Rational times, SparseRow other) {
    int[] merged = new int[variables.length + other.variables.length];
    Rational[] factors = new Rational[merged.length];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < variables.length || theirs < other.variables.length) {
      int variable =
          Math.min(
              mine < variables.length ? variables[mine] : Integer.MAX_VALUE,
              theirs < other.variables.length ? other.variables[theirs] : Integer.MAX_VALUE);
      Rational factor = Rational.ZERO;
      if (mine < variables.length && variables[mine] == variable) {
        factor = coefficients[mine++];
      }
      if (theirs < other.variables.length && other.variables[theirs] == variable) {
        factor = factor.subtract(times.multiply(other.coefficients[theirs++]));
      }
      if (factor.signum() != 0) {
        merged[size] = variable;
        factors[size++] = factor;
      }
    }
    return new SparseRow(Arrays.copyOf(merged, size), Arrays.copyOf(factors, size));
  }
}
