package uk.datr.workforce.calculator.engine.defaults;

import java.util.SortedMap;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/**
 * Adults in treatment in an authority.
 *
 * @param area code of the authority
 * @param groups by substance group
 */
public record AreaTreatment(String area, SortedMap<SubstanceGroup, Group> groups) {

  /**
   * Adults of one group, to the whole person.
   *
   * @param count in treatment at any time in the year
   * @param countSource where the count comes from
   * @param newPresentations who entered treatment in the year
   * @param newPresentationsSource where their number comes from
   */
  public record Group(
      double count,
      ValueSource countSource,
      double newPresentations,
      ValueSource newPresentationsSource) {}
}
