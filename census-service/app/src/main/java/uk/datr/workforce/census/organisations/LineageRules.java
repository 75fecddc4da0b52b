package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;

/** What must hold for the predecessors of a unit: each is another unit of the same kind, and none follows from it. */
@ApplicationScoped
class LineageRules {

  private static final Set<String> REASONS = Set.of("CONTRACT_WON", "MERGED", "SPLIT");

  private final UnitRepository units;

  LineageRules(UnitRepository units) {
    this.units = units;
  }

  /**
   * Everything that is wrong with the lineage of that unit. Until the transaction ends nobody else gives a unit predecessors,
   * so that two changes at once cannot make a circle between them.
   */
  List<Finding> check(UUID unitId, UnitEntry entry) {
    List<Finding> findings = new ArrayList<>();
    checkReason(entry, findings);
    if (!entry.predecessors().isEmpty()) {
      units.holdLineage();
    }
    Set<UUID> met = new HashSet<>();
    List<UUID> predecessors = entry.predecessors();
    for (int i = 0; i < predecessors.size(); i++) {
      String message = fault(unitId, entry, predecessors.get(i), met.add(predecessors.get(i)));
      if (message != null) {
        findings.add(Finding.error("NOT_ALLOWED", "/predecessorUnitIds/" + i, message));
      }
    }
    return findings;
  }

  private static void checkReason(UnitEntry entry, List<Finding> findings) {
    String reason = entry.lineageReason();
    if (entry.predecessors().isEmpty() && reason != null) {
      findings.add(
          Finding.error(
              "NOT_ALLOWED", "/lineageReason", "A reason is given only with predecessors."));
    } else if (!entry.predecessors().isEmpty() && reason == null) {
      findings.add(
          Finding.error(
              "MISSING", "/lineageReason", "Say why the unit took over work from others."));
    } else if (reason != null && !REASONS.contains(reason)) {
      findings.add(
          Finding.error(
              "C009", "/lineageReason", "The reason is not one of CONTRACT_WON, MERGED, SPLIT."));
    }
  }

  private @Nullable String fault(UUID unitId, UnitEntry entry, UUID predecessor, boolean first) {
    if (!first) {
      return "The unit is named twice.";
    }
    if (predecessor.equals(unitId)) {
      return "A unit is not its own predecessor.";
    }
    Unit known = units.findById(predecessor);
    if (known == null) {
      return "There is no such unit in the register.";
    }
    if (known.kind != entry.kind()) {
      return "The predecessor is of kind " + known.kind + ".";
    }
    return units.descends(predecessor, unitId)
        ? "The predecessor itself took over from this unit."
        : null;
  }
}
