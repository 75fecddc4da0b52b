package uk.datr.workforce.census.returns.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;

/**
 * A return as it stands in the database, without its content.
 *
 * @param versionNo the version that is worked on or was submitted last; null until something was saved
 * @param countedVersion the version that enters figures; null when none does
 * @param nil whether that version declares that there is nothing to report
 * @param marks code words that a reader of the figures has to know
 * @param submittedBy who submitted the version
 * @param changedAt when it came into its state
 * @param revision counts every change of the return
 */
public record StoredReturn(
    UUID returnId,
    ReturnState state,
    @Nullable Integer versionNo,
    @Nullable Integer countedVersion,
    boolean nil,
    List<String> marks,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    Instant changedAt,
    int revision,
    CollectionFacts collection,
    ReportingUnit unit) {

  /** Keeps its own copy of the marks. */
  public StoredReturn {
    marks = List.copyOf(marks);
  }

  /** The same return one step further. */
  public StoredReturn inState(ReturnState next, Instant at) {
    return new StoredReturn(
        returnId,
        next,
        versionNo,
        ReturnLifeCycle.counts(next) ? versionNo : null,
        nil,
        marks,
        submittedBy,
        submittedAt,
        at,
        revision + 1,
        collection,
        unit);
  }

  /** The same return with another version to work on. */
  public StoredReturn withVersion(int version, boolean declaredNil) {
    return new StoredReturn(
        returnId,
        state,
        version,
        countedVersion,
        declaredNil,
        marks,
        submittedBy,
        submittedAt,
        changedAt,
        revision,
        collection,
        unit);
  }

  /** The same return, handed in. */
  public StoredReturn submittedBy(String actor, Instant at) {
    return new StoredReturn(
        returnId,
        state,
        versionNo,
        countedVersion,
        nil,
        marks,
        actor,
        at,
        changedAt,
        revision,
        collection,
        unit);
  }

  /** The same return with one more mark. */
  public StoredReturn marked(String mark) {
    List<String> more = new ArrayList<>(marks);
    more.add(mark);
    return new StoredReturn(
        returnId,
        state,
        versionNo,
        countedVersion,
        nil,
        more,
        submittedBy,
        submittedAt,
        changedAt,
        revision,
        collection,
        unit);
  }

  /** Whether somebody has a permission for this return. */
  public Predicate<CensusPermission> heldBy(Authority authority) {
    return permission ->
        authority
            .scope(permission)
            .covers(unit.organisationCode(), unit.laCode(), unit.nhsRegionCode());
  }

  /** Whether a guard that can be known without the content lets an act pass; the others are answered with true. */
  public boolean passes(ReturnGuard guard, Act act, Authority authority) {
    return switch (guard) {
      case WINDOW_OPEN -> collection.takesReturnsAt(act.at());
      case PERSON -> authority.human();
      case SECOND_PERSON -> !act.actor().equals(submittedBy);
      case NO_ERRORS, WARNINGS_EXPLAINED -> true;
    };
  }

  /** What somebody may now do with this return. */
  public List<ReturnEvent> allowedActions(Act act, Authority authority) {
    return ReturnLifeCycle.TABLE.allowed(
        state, heldBy(authority), guard -> passes(guard, act, authority));
  }

  /** The status as it is told to others. */
  public ReturnStatusChanged toStatusEvent() {
    return new ReturnStatusChanged(
        returnId.toString(),
        collection.collectionId(),
        unit.unitId().toString(),
        unit.organisationCode(),
        unit.kind(),
        unit.laCode(),
        state,
        versionNo,
        nil,
        changedAt);
  }
}
