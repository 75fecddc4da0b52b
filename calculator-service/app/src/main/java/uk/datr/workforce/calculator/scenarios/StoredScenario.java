package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * A scenario as it is stored.
 *
 * @param owner register code of the authority whose it is; null for those of the analysts
 * @param entry the calculation as it was sent
 * @param request the same with all parameters
 * @param sources where its values come from
 * @param result what it came to
 * @param resultHash SHA-256 of the result in canonical JSON
 * @param identity what it can be made again from
 * @param shares whom it is shared with
 * @param revision counts up with every change
 */
record StoredScenario(
    UUID id,
    @Nullable String owner,
    String area,
    String period,
    String name,
    @Nullable String description,
    ScenarioState state,
    JsonNode entry,
    CalculationRequest request,
    Sources sources,
    CalculationResult result,
    String resultHash,
    Identity identity,
    List<Share> shares,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    int revision) {

  /** Keeps its own copy of the shares. */
  StoredScenario {
    shares = List.copyOf(shares);
  }

  /** The request as a reader may see it: without who is in post, when that is not theirs to see. */
  CalculationRequest requestFor(boolean showsCensus) {
    return showsCensus
        ? request
        : new CalculationRequest(
            request.area(), request.period(), request.demand(), null, null, request.parameters());
  }
}
