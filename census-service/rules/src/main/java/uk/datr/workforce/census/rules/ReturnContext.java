package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.Set;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;

/**
 * What a return is checked against: the collection and unit that it is made for, what was said the year before, and the
 * lists in force.
 *
 * @param collectionId the collection of the request
 * @param specification specification of that collection
 * @param referenceDate the day on which staff are counted and codes must be valid
 * @param unitId the unit of the request
 * @param unitKind kind of that unit in the register
 * @param priorReturns what the unit and its predecessors said the year before
 */
public record ReturnContext(
    String collectionId,
    Specification specification,
    LocalDate referenceDate,
    String unitId,
    UnitKind unitKind,
    PriorReturns priorReturns,
    CodeLists codeLists,
    LocalAuthorities localAuthorities) {

  /** The context of a unit's return with the platform's own lists. */
  public static ReturnContext of(
      String collectionId,
      Specification specification,
      LocalDate referenceDate,
      String unitId,
      UnitKind unitKind) {
    return new ReturnContext(
        collectionId,
        specification,
        referenceDate,
        unitId,
        unitKind,
        PriorReturns.NONE,
        CodeLists.load(),
        LocalAuthorities.load());
  }

  /** The same context with what is known of the year before. */
  public ReturnContext after(PriorReturns known) {
    return new ReturnContext(
        collectionId,
        specification,
        referenceDate,
        unitId,
        unitKind,
        known,
        codeLists,
        localAuthorities);
  }

  /** Version of the collection's specification. */
  public String specVersion() {
    return specification.version();
  }

  /** Sections that the specification asks of the unit's kind. */
  public Set<Section> sectionsAsked() {
    return specification.sectionsAsked(unitKind);
  }

  /** Sections that the form of the unit's kind has. */
  public Set<Section> sectionsOffered() {
    return specification.sectionsOffered(unitKind);
  }
}
