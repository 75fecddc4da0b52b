package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.referencedata.LocalAuthorities;

/**
 * The returns of a collection as they are compared with each other (stage Q).
 *
 * @param returns those that count: submitted and not withdrawn, one of each unit
 * @param unitNames names of all units of the register, by id, so that a silent one can be named
 * @param inTreatment people in treatment by GSS code of the authority; empty when they are not known
 */
public record CollectionData(
    Specification specification,
    LocalDate referenceDate,
    List<SubmittedReturn> returns,
    Map<String, String> unitNames,
    Map<String, Integer> inTreatment,
    LocalAuthorities localAuthorities) {

  public CollectionData {
    returns = List.copyOf(returns);
    unitNames = Map.copyOf(unitNames);
    inTreatment = Map.copyOf(inTreatment);
  }
}
