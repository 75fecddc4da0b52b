package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Row;

/** ojAlgo, for linear models in any numbers. */
final class OjAlgoSolver implements Solver {

  @Override
  public Answer minimise(
      int columns, List<Row> rows, Map<Integer, Double> objective, long milliseconds) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_abort = Math.max(1, milliseconds);
    model.options.time_suffice = Math.max(1, milliseconds);
    for (int column = 0; column < columns; column++) {
      Variable variable = model.addVariable("c" + column).lower(0);
      Double weight = objective.get(column);
      if (weight != null) {
        variable.weight(weight);
      }
    }
    for (int index = 0; index < rows.size(); index++) {
      Row row = rows.get(index);
      Expression expression = model.addExpression("r" + index);
      row.factors().forEach((column, factor) -> expression.set(model.getVariable(column), factor));
      if (row.least() > Double.NEGATIVE_INFINITY) {
        expression.lower(row.least());
      }
      if (row.most() < Double.POSITIVE_INFINITY) {
        expression.upper(row.most());
      }
    }
    Optimisation.Result result = model.minimise();
    if (result.getState().isFeasible()) {
      return new Answer.Solution(
          IntStream.range(0, columns).mapToObj(result::doubleValue).toList(),
          result.getState().isOptimal());
    }
    return result.getState() == Optimisation.State.INFEASIBLE
        ? new Answer.None()
        : new Answer.Unknown();
  }
}
