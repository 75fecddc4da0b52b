package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.RuleEngine;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.kit.json.OperationSchemas;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Reads the JSON of a return and says everything that is wrong with it, at whatever stage it is looked at. */
@ApplicationScoped
class ReturnChecks {

  /** Counts up with every change of a rule; stored with every validation. */
  static final String RULE_SET_VERSION = "2026.1";

  private static final String RETURN = ReturnBody.class.getSimpleName();
  private static final String REQUEST = ValidationRequest.class.getSimpleName();

  private final OperationSchemas schemas;
  private final CodeLists codeLists;
  private final LocalAuthorities localAuthorities;

  ReturnChecks(OperationSchemas schemas, CodeLists codeLists, LocalAuthorities localAuthorities) {
    this.schemas = schemas;
    this.codeLists = codeLists;
    this.localAuthorities = localAuthorities;
  }

  /** A return as somebody sent it: shape and rules together. */
  CheckedBody sent(JsonNode body, CollectionFacts collection, ReportingUnit unit) {
    return check(ReturnReader.read(body), schemas.check(RETURN, body), "", collection, unit);
  }

  /** A request for validation, with the return inside it. */
  CheckedBody inside(JsonNode request, CollectionFacts collection, ReportingUnit unit) {
    return check(
        ReturnReader.read(request.path(ValidationRequest.RETURN)),
        shapeOf(request),
        "/" + ValidationRequest.RETURN,
        collection,
        unit);
  }

  /** A return inside the request for a correction, whose JSON was found faultless. */
  CheckedBody corrected(JsonNode content, CollectionFacts collection, ReportingUnit unit) {
    return check(ReturnReader.read(content), List.of(), "/" + Correction.CONTENT, collection, unit);
  }

  /** Faults of the JSON of a request for validation, before it is known what it is about. */
  List<Finding> shapeOf(JsonNode request) {
    return schemas.check(REQUEST, request);
  }

  /** Content that was read and stored before. */
  CheckedBody stored(JsonNode content, CollectionFacts collection, ReportingUnit unit) {
    return check(ReturnReader.read(content), List.of(), "", collection, unit);
  }

  private CheckedBody check(
      ReadReturn read,
      List<Finding> shape,
      String under,
      CollectionFacts collection,
      ReportingUnit unit) {
    UnitKind kind = kind(unit.kind());
    Specification specification = Specification.find(collection.specVersion()).orElseThrow();
    ReturnContext context =
        new ReturnContext(
            collection.collectionId(),
            specification,
            collection.referenceDate(),
            unit.unitId().toString(),
            kind,
            PriorReturns.NONE,
            codeLists,
            localAuthorities);
    return new CheckedBody(
        read.content(),
        shape,
        under,
        RuleEngine.check(read, context, Stage.SUBMIT, RuleSettings.standard()));
  }

  private static UnitKind kind(ReturnKind kind) {
    return switch (kind) {
      case COMMISSIONER -> UnitKind.COMMISSIONER;
      case PROVIDER -> UnitKind.PROVIDER;
      case LERO -> UnitKind.LERO;
      case UNKNOWN -> throw new IllegalArgumentException("The register knows the kind of a unit.");
    };
  }
}
