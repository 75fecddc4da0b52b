package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.Set;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;

/**
 * What a return is checked against: the collection and unit that it is made for and the lists in force.
 *
 * @param collectionId the collection of the request
 * @param specVersion specification of that collection
 * @param referenceDate the day on which staff are counted and codes must be valid
 * @param unitId the unit of the request
 * @param unitKind kind of that unit in the register
 * @param sectionsAsked sections that the specification asks of that kind
 */
public record ReturnContext(
    String collectionId,
    String specVersion,
    LocalDate referenceDate,
    String unitId,
    UnitKind unitKind,
    Set<Section> sectionsAsked,
    CodeLists codeLists,
    LocalAuthorities localAuthorities) {

  public ReturnContext {
    sectionsAsked = Set.copyOf(sectionsAsked);
  }

  /** The context of a unit's return with the platform's own lists. */
  public static ReturnContext of(
      String collectionId,
      Specification specification,
      LocalDate referenceDate,
      String unitId,
      UnitKind unitKind) {
    return new ReturnContext(
        collectionId,
        specification.version(),
        referenceDate,
        unitId,
        unitKind,
        specification.sectionsAsked(unitKind),
        CodeLists.load(),
        LocalAuthorities.load());
  }
}
