package uk.datr.workforce.calculator.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.problem.Finding;

/** Imports numbers in treatment: all rows or none. */
@ApplicationScoped
class TreatmentImports {

  private final TreatmentStore store;
  private final AuditLog audit;

  TreatmentImports(TreatmentStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** What became of an import. */
  sealed interface Outcome {

    /** It is stored. */
    record Imported(TreatmentImported imported) implements Outcome {}

    /** Its rows have faults; nothing is stored. */
    record Refused(List<Finding> findings) implements Outcome {

      /** Keeps its own copy. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  @Transactional
  Outcome store(Act act, TreatmentImport entry) {
    TreatmentCsv.Content content = TreatmentCsv.read(entry.csv());
    if (!content.findings().isEmpty()) {
      return new Outcome.Refused(content.findings());
    }
    UUID id = UUID.fromString(UuidV7.next(act.at()));
    store.insert(id, act, entry, content.rows());
    audit.append(
        act,
        "treatment-figures-imported",
        "treatment-import",
        id.toString(),
        null,
        Map.of("rows", content.rows().size(), "date", entry.date().toString()));
    return new Outcome.Imported(new TreatmentImported(id, content.rows().size()));
  }
}
