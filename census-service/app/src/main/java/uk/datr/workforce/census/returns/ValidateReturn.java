package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.Place;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;

/** Checks a return as if it were submitted, and stores nothing. */
@ApplicationScoped
class ValidateReturn {

  /** What became of a validation. */
  sealed interface Result {

    /** The rules ran, whatever they found. */
    record Checked(ValidationOutcome outcome) implements Result {}

    /** The request does not say which collection and unit it is about. */
    record Unclear(List<Finding> findings) implements Result {
      public Unclear {
        findings = List.copyOf(findings);
      }
    }

    /** No such unit is asked in that collection, or it is out of the caller's reach (C005, C006). */
    record NotThere() implements Result {}
  }

  private final ReturnStore returns;
  private final ReturnChecks checks;

  ValidateReturn(ReturnStore returns, ReturnChecks checks) {
    this.returns = returns;
    this.checks = checks;
  }

  /** Checks the return inside a request. */
  Result validate(Act act, Authority authority, JsonNode request) {
    JsonNode collectionId = request.path("collectionId");
    JsonNode unitId = request.at("/" + ValidationRequest.RETURN + "/header/reportingUnitId");
    if (!collectionId.isTextual() || !unitId.isTextual()) {
      List<Finding> findings = new ArrayList<>(checks.shapeOf(request));
      if (unitId.isMissingNode()) {
        findings.add(
            Finding.error(
                "MISSING",
                "/" + ValidationRequest.RETURN + "/header/reportingUnitId",
                "The header has to name the unit that reports."));
      }
      return new Result.Unclear(findings);
    }
    Optional<Place> place =
        unit(unitId.textValue())
            .flatMap(unit ->
                returns.place(
                    collectionId.textValue(),
                    unit,
                    authority.scope(CensusPermission.RETURN_WRITE)));
    return place
        .<Result>map(at -> new Result.Checked(check(act, authority, request, at)))
        .orElseGet(Result.NotThere::new);
  }

  private ValidationOutcome check(Act act, Authority authority, JsonNode request, Place place) {
    ReturnStandard standard = checks.standard(place.collection(), place.unit());
    CheckedBody checked = checks.inside(request, standard);
    return ValidationOutcome.of(
        checked.run(act, standard),
        checked.lines(),
        checked.suggestions(),
        allowedActions(place.stored(), act, authority));
  }

  private static List<ReturnEvent> allowedActions(
      @Nullable StoredReturn stored, Act act, Authority authority) {
    return stored == null ? List.of() : stored.allowedActions(act, authority);
  }

  private static Optional<UUID> unit(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
