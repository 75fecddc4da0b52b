package uk.datr.workforce.calculator.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.Preparation;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.calculator.scenarios.Scenarios;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/** Reads the calculations of a comparison: in full, or saved ones by their ids. */
@ApplicationScoped
class ComparedCalculations {

  private final ShapeCheck shapes;
  private final Preparation preparation;
  private final Scenarios scenarios;

  ComparedCalculations(ShapeCheck shapes, Preparation preparation, Scenarios scenarios) {
    this.shapes = shapes;
    this.preparation = preparation;
    this.scenarios = scenarios;
  }

  /**
   * The calculation at a place; nothing when it has faults.
   *
   * @param at pointer to it in the body
   * @param findings takes its faults
   */
  @Nullable CalculationRequest read(
      JsonNode node, String at, Authority authority, List<Finding> findings) {
    if (node.isMissingNode()) {
      return null;
    }
    if (node.isTextual()) {
      Optional<CalculationRequest> saved =
          id(node.textValue()).flatMap(id -> scenarios.requestOf(id, authority));
      if (saved.isEmpty()) {
        findings.add(
            Finding.error(
                FaultCode.UNKNOWN_CODE.name(), at, "There is no scenario of this id for you."));
      }
      return saved.orElse(null);
    }
    if (!node.isObject()) {
      findings.add(
          Finding.error(
              FindingCodes.WRONG_TYPE,
              at,
              "This has to be a calculation or the id of a scenario."));
      return null;
    }
    ShapeCheck.Shape shape = shapes.check(CalculationBody.SCHEMA, node).under(at);
    CalculationEntry entry = LenientRecords.read(CalculationEntry.class, shape.readable());
    return switch (preparation.prepare(shape, entry, at, authority)) {
      case Prepared.Refused(var faults) -> {
        findings.addAll(faults);
        yield null;
      }
      case Prepared.Ready ready -> ready.request();
    };
  }

  /** All calculations of a list; fewer when some have faults. */
  List<@Nullable CalculationRequest> readAll(
      JsonNode nodes, String at, Authority authority, List<Finding> findings) {
    List<@Nullable CalculationRequest> read = new ArrayList<>();
    for (int index = 0; index < nodes.size(); index++) {
      read.add(read(nodes.get(index), at + "/" + index, authority, findings));
    }
    return read;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
