package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** The range of a cell for a reader, straight from the problem and by another method than the auditor's. */
final class EliminatedRange {

  private final List<String> ids = new ArrayList<>();
  private final FourierMotzkin system;

  private EliminatedRange(RandomProblem drawn, Set<String> own) {
    drawn.problem().cells().forEach(cell -> ids.add(cell.id()));
    system = new FourierMotzkin(ids.size());
    for (Cell cell : drawn.problem().cells()) {
      Shown shown = drawn.publication().cells().get(cell.id());
      Rational[] one = zeros();
      plus(one, cell.id(), Rational.ONE);
      Rational[] minus = zeros();
      plus(minus, cell.id(), Rational.ONE.negate());
      if (shown instanceof Shown.Value || own.contains(cell.id())) {
        system.zero(one, cell.value().negate());
      } else if (shown instanceof Shown.Between between) {
        system.atLeastZero(one, between.low().max(Rational.ZERO).negate());
        system.atLeastZero(minus, between.high());
      } else {
        system.atLeastZero(one, drawn.problem().policy().leastWhenHidden(cell).negate());
      }
    }
    for (Equation equation : drawn.problem().equations()) {
      Rational[] sum = zeros();
      plus(sum, equation.total(), Rational.ONE);
      equation.parts().forEach(part -> plus(sum, part, Rational.ONE.negate()));
      system.zero(sum, Rational.ZERO);
    }
    for (Ratio ratio : drawn.publication().ratios()) {
      Rational[] below = zeros();
      Rational[] above = zeros();
      plus(below, ratio.num(), ratio.scale());
      plus(below, ratio.den(), ratio.lowest().negate());
      plus(above, ratio.num(), ratio.scale().negate());
      plus(above, ratio.den(), ratio.highest());
      system.atLeastZero(below, Rational.ZERO);
      system.atLeastZero(above, Rational.ZERO);
    }
    for (Limit limit : drawn.problem().limits()) {
      Rational[] rule = zeros();
      plus(rule, limit.cell(), Rational.ONE.negate());
      plus(rule, limit.of(), limit.times());
      system.atLeastZero(rule, Rational.ZERO);
    }
  }

  /** Least and greatest, null where there is none; null if the elimination grew too large. */
  static @Nullable Rational @Nullable [] of(RandomProblem drawn, Set<String> own, String target) {
    EliminatedRange range = new EliminatedRange(drawn, own);
    return range.system.range(range.ids.indexOf(target));
  }

  private void plus(Rational[] row, String id, Rational value) {
    int place = ids.indexOf(id);
    row[place] = row[place].add(value);
  }

  private Rational[] zeros() {
    Rational[] zeros = new Rational[ids.size()];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }
}
