package uk.datr.workforce.census.specification;

import java.time.LocalDate;
import java.util.List;
import uk.datr.workforce.census.rules.DictionaryField;
import uk.datr.workforce.census.rules.ReturnDictionary;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.referencedata.CodeLists;

/**
 * What makes the specification of a collection.
 *
 * @param referenceDate the day on which codes must be valid
 * @param listVersion version of the code lists in use
 * @param settings what the collection sets otherwise than the catalogue of rules
 * @param fields every field of its return
 */
record SpecifiedCollection(
    String collectionId,
    Specification specification,
    LocalDate referenceDate,
    String listVersion,
    RuleSettings settings,
    List<DictionaryField> fields) {

  SpecifiedCollection {
    fields = List.copyOf(fields);
  }

  static SpecifiedCollection of(
      String collectionId,
      Specification specification,
      LocalDate referenceDate,
      RuleSettings settings) {
    return new SpecifiedCollection(
        collectionId,
        specification,
        referenceDate,
        CodeLists.load().listVersion(),
        settings,
        ReturnDictionary.of(specification, referenceDate));
  }
}
