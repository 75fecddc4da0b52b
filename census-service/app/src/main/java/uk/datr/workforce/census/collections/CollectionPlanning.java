package uk.datr.workforce.census.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.expectedreturns.ExpectedReturns;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.referencedata.CodeLists;

/** Plans collections and moves their windows. */
@ApplicationScoped
public class CollectionPlanning {

  private final CollectionRepository collections;
  private final ExpectedReturns expectedReturns;
  private final CodeLists codeLists;
  private final Outbox outbox;
  private final AuditLog audit;

  CollectionPlanning(
      CollectionRepository collections,
      ExpectedReturns expectedReturns,
      CodeLists codeLists,
      Outbox outbox,
      AuditLog audit) {
    this.collections = collections;
    this.expectedReturns = expectedReturns;
    this.codeLists = codeLists;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Plans a new collection and expects every unit that is valid on its reference date. */
  @Transactional
  public CollectionResult plan(Act act, Authority authority, CollectionEntry entry) {
    if (collections.findById(entry.collectionId()) != null) {
      return new CollectionResult.AlreadyThere();
    }
    List<Finding> findings = check(entry);
    if (!findings.isEmpty()) {
      return new CollectionResult.Invalid(findings);
    }
    String specVersion =
        entry.specVersion() == null ? Specification.newest().version() : entry.specVersion();
    CensusCollection collection = new CensusCollection(entry, specVersion, codeLists.listVersion());
    collections.persistAndFlush(collection);
    expectedReturns.generate(act, collection.collectionId, collection.referenceDate);
    audit(act, "collection-planned", collection);
    return new CollectionResult.Done(
        CollectionView.of(collection, act, authority), collection.revision, true);
  }

  /** Moves the window of a collection that has not closed; everything else stays as it was planned. */
  @Transactional
  public CollectionResult change(
      Act act, Authority authority, CollectionEntry entry, Precondition precondition) {
    CensusCollection collection = collections.lock(entry.collectionId());
    if (collection == null) {
      return new CollectionResult.NotThere();
    }
    Optional<ProblemType> refusal = precondition.refusal(Precondition.tag(collection.revision));
    if (refusal.isPresent()) {
      return new CollectionResult.Stale(refusal.get());
    }
    if (collection.sandbox) {
      return new CollectionResult.WrongState("The sandbox is always open; its window stays.");
    }
    List<Finding> findings = check(entry);
    findings.addAll(changesOfWhatStays(entry, collection));
    if (!findings.isEmpty()) {
      return new CollectionResult.Invalid(findings);
    }
    if (collection.state.compareTo(CollectionState.OPEN) > 0) {
      return new CollectionResult.WrongState(
          "The collection is " + collection.state + "; its window cannot move any more.");
    }
    collection.opensAt = entry.opensAt();
    collection.closesAt = entry.closesAt();
    collection.revision++;
    collections.flush();
    if (collection.state == CollectionState.OPEN) {
      outbox.append(
          act, EventTypes.COLLECTION_OPENED, collection.collectionId, collection.toEvent());
    }
    audit(act, "collection-window-moved", collection);
    return new CollectionResult.Done(
        CollectionView.of(collection, act, authority), collection.revision, false);
  }

  private static List<Finding> check(CollectionEntry entry) {
    List<Finding> findings = new ArrayList<>();
    String specVersion = entry.specVersion();
    if (specVersion != null && Specification.find(specVersion).isEmpty()) {
      findings.add(notAllowed("/specVersion", "There is no specification " + specVersion + "."));
    }
    if (entry.year() != entry.referenceDate().getYear()) {
      findings.add(notAllowed("/referenceDate", "The reference date lies in another year."));
    }
    if (!entry.closesAt().isAfter(entry.opensAt())) {
      findings.add(notAllowed("/closesAt", "The window ends before it begins."));
    }
    return findings;
  }

  private static List<Finding> changesOfWhatStays(
      CollectionEntry entry, CensusCollection collection) {
    List<Finding> findings = new ArrayList<>();
    if (entry.year() != collection.year) {
      findings.add(notAllowed("/year", "The year of a collection stays."));
    }
    if (!entry.referenceDate().equals(collection.referenceDate)) {
      findings.add(notAllowed("/referenceDate", "The reference date of a collection stays."));
    }
    if (entry.specVersion() != null && !entry.specVersion().equals(collection.specVersion)) {
      findings.add(notAllowed("/specVersion", "The specification of a collection stays."));
    }
    return findings;
  }

  private void audit(Act act, String action, CensusCollection collection) {
    audit.append(
        act,
        action,
        "collection",
        collection.collectionId,
        null,
        Map.of(
            "opensAt", collection.opensAt.toString(),
            "closesAt", collection.closesAt.toString()));
  }

  private static Finding notAllowed(String pointer, String message) {
    return Finding.error("NOT_ALLOWED", pointer, message);
  }
}
