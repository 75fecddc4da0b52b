package uk.datr.workforce.census.specification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.rules.RuleAdjustment;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rulesettings.RuleSettingsStore;

/** Makes the specification pack of a collection, and keeps some: few collections are asked about at a time. */
@ApplicationScoped
class SpecificationPacks {

  private static final int MOST_KEPT = 16;

  private final Database database;
  private final OwnDocument document;
  private final RuleSettingsStore ruleSettings;
  private final Map<Source, SpecificationPack> kept = new ConcurrentHashMap<>();

  /** What decides on the content of a pack, as long as the service runs. */
  private record Source(
      String collectionId,
      String specVersion,
      LocalDate referenceDate,
      List<RuleAdjustment> adjustments) {}

  SpecificationPacks(Database database, OwnDocument document, RuleSettingsStore ruleSettings) {
    this.database = database;
    this.document = document;
    this.ruleSettings = ruleSettings;
  }

  /** The pack of a collection; nothing when there is none of that id. */
  Optional<SpecificationPack> of(String collectionId) {
    List<RuleAdjustment> adjustments = ruleSettings.inForce(collectionId).settings().adjustments();
    return database
        .first(
            "select spec_version, reference_date from collection where collection_id = ?",
            row ->
                new Source(
                    collectionId,
                    row.text("spec_version"),
                    row.date("reference_date"),
                    adjustments),
            collectionId)
        .map(this::kept);
  }

  private SpecificationPack kept(Source source) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        source,
        missing ->
            made(
                SpecifiedCollection.of(
                    missing.collectionId(),
                    Specification.find(missing.specVersion()).orElseThrow(),
                    missing.referenceDate(),
                    RuleSettings.of(missing.adjustments()))));
  }

  private SpecificationPack made(SpecifiedCollection collection) {
    var schema = ReturnSchema.of(document.schemas(), collection);
    List<PackPart> parts = new ArrayList<>();
    parts.addAll(DataDictionary.parts(collection, schema));
    parts.addAll(CodeListParts.parts(collection));
    parts.addAll(RuleParts.parts(collection));
    parts.add(
        new PackPart(
            "return.schema.json",
            PackPart.JSON_SCHEMA,
            "JSON Schema (2020-12) of the body of a return, with the valid codes.",
            PackText.json(schema)));
    parts.addAll(ExampleBodies.parts(collection));
    return new SpecificationPack(
        collection,
        Stream.concat(Stream.of(PackReadme.of(collection, parts)), parts.stream()).toList());
  }
}
