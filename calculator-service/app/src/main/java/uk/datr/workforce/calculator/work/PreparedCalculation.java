package uk.datr.workforce.calculator.work;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.calculations.Preparation;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.problem.Finding;

/** Reads the calculation of an analysis and puts its faults together with those of the rest. */
@RequestScoped
public class PreparedCalculation {

  private static final String CALCULATION = "/calculation";

  private final Preparation preparation;
  private final CallerAuthority authority;

  PreparedCalculation(Preparation preparation, CallerAuthority authority) {
    this.preparation = preparation;
    this.authority = authority;
  }

  /** The calculation of a body under {@code /calculation}, as the caller may calculate it. */
  public Prepared of(ShapeCheck.Shape shape) {
    ShapeCheck.Shape inner =
        new ShapeCheck.Shape(
            shape.readable().at(CALCULATION),
            shape.faults().stream().filter(PreparedCalculation::isOfCalculation).toList(),
            shape.absurd());
    CalculationEntry entry = LenientRecords.read(CalculationEntry.class, inner.readable());
    return preparation.prepare(inner, entry, CALCULATION, authority);
  }

  /**
   * All faults of a body, each once.
   *
   * @param calculation what its calculation came to; none when it has none
   * @param faults that the engine found in the rest; those of the calculation were found in what was sent
   */
  public static List<Finding> faults(
      ShapeCheck.Shape shape,
      @Nullable Prepared calculation,
      List<uk.datr.workforce.calculator.engine.check.Finding> faults) {
    List<Finding> rules = new ArrayList<>();
    if (calculation instanceof Prepared.Refused(var refused)) {
      rules.addAll(refused);
    }
    Faults.told(faults, "").stream()
        .filter(fault -> calculation == null || !isOfCalculation(fault))
        .forEach(rules::add);
    return Faults.merged(shape.faults(), shape.absurd(), rules);
  }

  private static boolean isOfCalculation(Finding fault) {
    String pointer = String.valueOf(fault.pointer());
    return pointer.equals(CALCULATION) || pointer.startsWith(CALCULATION + "/");
  }
}
