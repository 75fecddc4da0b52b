package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import java.util.Map;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Row;

/** Solves linear models; what it says is checked by {@link Verification}. */
interface Solver {

  /**
   * Minimises an objective over columns that are 0 or more.
   *
   * @param columns how many
   * @param milliseconds time limit
   */
  Answer minimise(int columns, List<Row> rows, Map<Integer, Double> objective, long milliseconds);

  /** What a solver says. */
  sealed interface Answer {

    /**
     * A solution.
     *
     * @param values by column
     * @param optimal whether the solver says that none is better
     */
    record Solution(List<Double> values, boolean optimal) implements Answer {

      double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
      }

      double of(Map<Integer, Double> objective) {
        double sum = 0;
        for (var factor : objective.entrySet()) {
          sum += factor.getValue() * values.get(factor.getKey());
        }
        return sum;
      }
    }

    /** There is none, says the solver. */
    record None() implements Answer {}

    /** Nothing was found in the time, or the solver failed. */
    record Unknown() implements Answer {}
  }
}
