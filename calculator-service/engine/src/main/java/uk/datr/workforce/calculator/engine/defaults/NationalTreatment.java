package uk.datr.workforce.calculator.engine.defaults;

import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/**
 * Published numbers of adults in treatment in England. The latest report gives both groups without opiates but with
 * other drugs together; an earlier one says how they part.
 *
 * @param all adults in treatment in the year
 * @param opiate of them, with any opiate
 * @param alcoholOnly of them, with alcohol alone
 * @param entering adults who entered treatment in the year
 * @param earlierNonOpiateOnly adults with other drugs and no alcohol in the earlier year
 * @param earlierNonOpiateAndAlcohol adults with other drugs and alcohol in the earlier year
 */
public record NationalTreatment(
    double all,
    double opiate,
    double alcoholOnly,
    double entering,
    double earlierNonOpiateOnly,
    double earlierNonOpiateAndAlcohol) {

  /** Adults of a group who were in treatment in the year; 0 for young people, who are counted apart. */
  public double inTreatment(SubstanceGroup group) {
    double rest = all - opiate - alcoholOnly;
    double parts = earlierNonOpiateOnly + earlierNonOpiateAndAlcohol;
    return switch (group) {
      case OPIATE -> opiate;
      case ALCOHOL_ONLY -> alcoholOnly;
      case NON_OPIATE_ONLY -> rest * earlierNonOpiateOnly / parts;
      case NON_OPIATE_AND_ALCOHOL -> rest * earlierNonOpiateAndAlcohol / parts;
      case YOUNG_PEOPLE -> 0;
    };
  }
}
