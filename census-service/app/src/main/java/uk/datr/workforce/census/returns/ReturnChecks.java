package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.store.PriorReturnStore;
import uk.datr.workforce.census.rules.CarriedExplanations;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReadReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.RuleEngine;
import uk.datr.workforce.census.rules.RuleFinding;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;
import uk.datr.workforce.census.rules.SupersededAuthorities;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.census.rulesettings.RuleSettingsStore;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.kit.json.OperationSchemas;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Reads the JSON of a return and says everything that is wrong with it, at whatever stage it is looked at. */
@ApplicationScoped
class ReturnChecks {

  private static final String RETURN = ReturnBody.class.getSimpleName();
  private static final String REQUEST = ValidationRequest.class.getSimpleName();

  private final OperationSchemas schemas;
  private final CodeLists codeLists;
  private final LocalAuthorities localAuthorities;
  private final PriorReturnStore priorReturns;
  private final RuleSettingsStore ruleSettings;

  ReturnChecks(
      OperationSchemas schemas,
      CodeLists codeLists,
      LocalAuthorities localAuthorities,
      PriorReturnStore priorReturns,
      RuleSettingsStore ruleSettings) {
    this.schemas = schemas;
    this.codeLists = codeLists;
    this.localAuthorities = localAuthorities;
    this.priorReturns = priorReturns;
    this.ruleSettings = ruleSettings;
  }

  /** What a unit's return of a collection is held against, read once for all that is checked in a request. */
  ReturnStandard standard(CollectionFacts collection, ReportingUnit unit) {
    Specification specification = Specification.find(collection.specVersion()).orElseThrow();
    RuleSettingsStore.InForce inForce = ruleSettings.inForce(collection.collectionId());
    PriorReturns before =
        specification.looksBack()
            ? priorReturns.of(unit.unitId(), collection.referenceDate())
            : PriorReturns.NONE;
    return new ReturnStandard(
        new ReturnContext(
            collection.collectionId(),
            specification,
            collection.referenceDate(),
            unit.unitId().toString(),
            kind(unit.kind()),
            before,
            codeLists,
            localAuthorities),
        inForce.settings(),
        inForce.settingsNo());
  }

  /**
   * A draft as somebody sent it.
   *
   * @param checked its faults: of what was sent while it cannot be kept, else of what is kept, to which they point then
   * @param kept what is kept of it; null when it cannot be kept
   */
  record Draft(CheckedBody checked, @Nullable CanonicalContent kept) {}

  /** Checks a draft, shape and rules together; the rules run over all of it once, whatever its lines' order. */
  Draft draft(JsonNode body, ReturnStandard standard) {
    ReadReturn read = ReturnReader.read(body);
    List<Finding> shape = schemas.check(RETURN, body);
    if (!shape.isEmpty()) {
      return new Draft(check(read, shape, "", standard), null);
    }
    CanonicalContent kept = kept(read.content(), standard);
    if (kept.content().equals(read.content())) {
      CheckedBody checked = check(read, List.of(), "", standard);
      return new Draft(checked, checked.unusable() ? null : kept);
    }
    List<RuleFinding> sent =
        RuleEngine.checkSent(read, standard.context(), Stage.SUBMIT, standard.settings());
    if (sent.stream().anyMatch(breach -> breach.refuses(Stage.DRAFT))) {
      return new Draft(check(read, List.of(), "", standard), null);
    }
    return new Draft(
        check(ReadReturn.of(kept.content()), List.of(), "", standard)
            .noting(sent.stream().filter(RuleFinding::recordedOtherwise).toList()),
        kept);
  }

  /** A request for validation, with the return inside it. */
  CheckedBody inside(JsonNode request, ReturnStandard standard) {
    return check(
        ReturnReader.read(request.path(ValidationRequest.RETURN)),
        shapeOf(request),
        "/" + ValidationRequest.RETURN,
        standard);
  }

  /** A return inside the request for a correction, whose JSON was found faultless. */
  CheckedBody corrected(JsonNode content, ReturnStandard standard) {
    return check(ReturnReader.read(content), List.of(), "/" + Correction.CONTENT, standard);
  }

  /** Faults of the JSON of a request for validation, before it is known what it is about. */
  List<Finding> shapeOf(JsonNode request) {
    return schemas.check(REQUEST, request);
  }

  /** Content that was read and stored before. */
  CheckedBody stored(JsonNode content, ReturnStandard standard) {
    return check(ReturnReader.read(content), List.of(), "", standard);
  }

  /** Content in the form in which it is kept: authorities under the codes in force (C010), lines in order. */
  CanonicalContent kept(CheckedBody checked, ReturnStandard standard) {
    return kept(checked.content(), standard);
  }

  private CanonicalContent kept(ReturnContent content, ReturnStandard standard) {
    return CanonicalContent.of(
        SupersededAuthorities.on(standard.context().referenceDate(), localAuthorities)
            .recorded(content));
  }

  /** What is said of content as it is kept, so that findings point to where it is read again. */
  CheckedBody asKept(CheckedBody sent, CanonicalContent kept, ReturnStandard standard) {
    return kept.content().equals(sent.content())
        ? sent
        : sent.notedAs(check(ReadReturn.of(kept.content()), List.of(), "", standard));
  }

  private static CheckedBody check(
      ReadReturn read, List<Finding> shape, String under, ReturnStandard standard) {
    List<RuleFinding> breaches =
        RuleEngine.check(read, standard.context(), Stage.SUBMIT, standard.settings());
    return new CheckedBody(
        read.content(),
        shape,
        under,
        breaches,
        CarriedExplanations.suggest(breaches, read.content(), standard.context()));
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
