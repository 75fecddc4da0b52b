package uk.datr.workforce.calculator.access;

import static uk.datr.workforce.calculator.access.CalculatorPermission.BATCH_CALCULATE;
import static uk.datr.workforce.calculator.access.CalculatorPermission.CALCULATE;
import static uk.datr.workforce.calculator.access.CalculatorPermission.CENSUS_FIGURES_READ;
import static uk.datr.workforce.calculator.access.CalculatorPermission.NATIONAL_PLANS_READ;
import static uk.datr.workforce.calculator.access.CalculatorPermission.OWN_WORK;
import static uk.datr.workforce.calculator.access.CalculatorPermission.PARAMETER_SET_PUBLISH;
import static uk.datr.workforce.calculator.access.CalculatorPermission.PARAMETER_SET_READ;
import static uk.datr.workforce.calculator.access.CalculatorPermission.PARAMETER_SET_WRITE;
import static uk.datr.workforce.calculator.access.CalculatorPermission.PLAN_READ;
import static uk.datr.workforce.calculator.access.CalculatorPermission.PLAN_WRITE;
import static uk.datr.workforce.calculator.access.CalculatorPermission.SCENARIO_READ;
import static uk.datr.workforce.calculator.access.CalculatorPermission.SCENARIO_WRITE;
import static uk.datr.workforce.calculator.access.CalculatorPermission.TREATMENT_FIGURES_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/** Which job permits what in calculator-service. */
@ApplicationScoped
public class CalculatorPermissions implements PermissionTable {

  private static final Map<Job, Set<Permission>> GRANTS =
      Map.of(
          Job.ORGANISATION_READER,
          Set.of(CALCULATE, OWN_WORK, PARAMETER_SET_READ, SCENARIO_READ, PLAN_READ),
          Job.LA_COMMISSIONER,
          Set.of(
              CALCULATE,
              OWN_WORK,
              PARAMETER_SET_READ,
              SCENARIO_READ,
              SCENARIO_WRITE,
              PLAN_READ,
              PLAN_WRITE),
          Job.ANALYST,
          Set.of(
              CALCULATE,
              BATCH_CALCULATE,
              OWN_WORK,
              CENSUS_FIGURES_READ,
              TREATMENT_FIGURES_WRITE,
              PARAMETER_SET_READ,
              PARAMETER_SET_WRITE,
              SCENARIO_READ,
              SCENARIO_WRITE,
              PLAN_READ,
              PLAN_WRITE,
              NATIONAL_PLANS_READ),
          Job.STATISTICS_LEAD,
          Set.of(PARAMETER_SET_READ, PARAMETER_SET_PUBLISH, SCENARIO_READ));

  @Override
  public Map<Job, Set<Permission>> grants() {
    return GRANTS;
  }
}
