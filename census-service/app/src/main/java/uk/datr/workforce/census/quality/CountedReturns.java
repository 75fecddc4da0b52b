package uk.datr.workforce.census.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.returns.store.PriorReturnStore;
import uk.datr.workforce.census.rules.CollectionData;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.SubmittedReturn;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.census.rules.WhatIf.Checkable;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** The returns of a collection that count, as rules look at them: read in three statements however many there are. */
@ApplicationScoped
class CountedReturns {

  /** What rules have to know of a collection. */
  record Collected(String collectionId, String specVersion, LocalDate referenceDate) {

    Specification specification() {
      return Specification.find(specVersion).orElseThrow();
    }
  }

  private record Counted(UUID unitId, String unitName, UnitKind kind, ReturnContent content) {}

  private final Database database;
  private final ObjectMapper mapper;
  private final PriorReturnStore priorReturns;
  private final CodeLists codeLists;
  private final LocalAuthorities localAuthorities;

  CountedReturns(
      Database database,
      ObjectMapper mapper,
      PriorReturnStore priorReturns,
      CodeLists codeLists,
      LocalAuthorities localAuthorities) {
    this.database = database;
    this.mapper = mapper;
    this.priorReturns = priorReturns;
    this.codeLists = codeLists;
    this.localAuthorities = localAuthorities;
  }

  Optional<Collected> collection(String collectionId) {
    return database.first(
        "select collection_id, spec_version, reference_date from collection where collection_id = ?",
        row ->
            new Collected(
                row.text("collection_id"), row.text("spec_version"), row.date("reference_date")),
        collectionId);
  }

  /** Each return with what it is checked against under a specification, which may be another collection's. */
  List<Checkable> toCheck(Collected collection, Specification specification) {
    List<Counted> counted = counted(collection.collectionId());
    Map<UUID, PriorReturns> before =
        specification.looksBack()
            ? priorReturns.of(
                counted.stream().map(Counted::unitId).toList(), collection.referenceDate())
            : Map.of();
    return counted.stream()
        .map(one ->
            new Checkable(
                ReadReturn.of(one.content()),
                new ReturnContext(
                    collection.collectionId(),
                    specification,
                    collection.referenceDate(),
                    one.unitId().toString(),
                    one.kind(),
                    before.getOrDefault(one.unitId(), PriorReturns.NONE),
                    codeLists,
                    localAuthorities)))
        .toList();
  }

  /**
   * All of them, to be compared with each other under a specification.
   *
   * @param inTreatment people in treatment by GSS code; empty when they are not known
   */
  CollectionData toCompare(
      Collected collection, Specification specification, Map<String, Integer> inTreatment) {
    return new CollectionData(
        specification,
        collection.referenceDate(),
        counted(collection.collectionId()).stream()
            .map(one ->
                new SubmittedReturn(
                    one.unitId().toString(), one.unitName(), one.kind(), one.content()))
            .toList(),
        unitNames(),
        inTreatment,
        localAuthorities);
  }

  /** What is handed in while people make themselves familiar is practice and counts nowhere. */
  private List<Counted> counted(String collectionId) {
    return database.list(
        """
        select r.unit_id, u.name, u.kind, v.content
        from census_return r
        join reporting_unit u on u.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
        join collection c on c.collection_id = r.collection_id
        where r.collection_id = ? and c.state <> 'FAMILIARISATION'
        order by r.unit_id
        """,
        this::counted,
        collectionId);
  }

  private Counted counted(Row row) throws SQLException {
    return new Counted(
        row.uuid("unit_id"),
        row.text("name"),
        row.constant(UnitKind.class, "kind"),
        read(row.text("content")));
  }

  private Map<String, String> unitNames() {
    Map<String, String> names = new HashMap<>();
    database.list(
        "select unit_id, name from reporting_unit",
        row -> names.put(row.uuid("unit_id").toString(), row.text("name")));
    return names;
  }

  private ReturnContent read(String content) {
    try {
      return ReturnReader.read(mapper.readTree(content)).content();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
