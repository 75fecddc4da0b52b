package uk.datr.workforce.census.returns.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;

/**
 * A return as it stands in the database, without its content.
 *
 * @param work the version that the state speaks of
 * @param countedVersion the version that enters figures; null when none does
 * @param marks code words that a reader of the figures has to know
 * @param changedAt when it came into its state
 * @param revision counts every change of the return
 * @param withdrawnReason why an analyst took it out; null when nobody did
 */
public record StoredReturn(
    UUID returnId,
    ReturnState state,
    Work work,
    @Nullable Integer countedVersion,
    List<String> marks,
    Instant changedAt,
    int revision,
    ReturnWindow window,
    @Nullable String withdrawnReason,
    QueryCounts queries,
    CollectionFacts collection,
    ReportingUnit unit) {

  private static final int FIRST_VERSION = 1;

  /**
   * The version that is worked on or was submitted last.
   *
   * @param versionNo null until something was saved
   * @param nil whether it declares that there is nothing to report
   * @param submittedBy who submitted it; null before that
   */
  public record Work(
      @Nullable Integer versionNo,
      boolean nil,
      @Nullable String submittedBy,
      @Nullable Instant submittedAt) {}

  /** Keeps its own copy of the marks. */
  public StoredReturn {
    marks = List.copyOf(marks);
  }

  /** The version that is worked on or was submitted last; null until something was saved. */
  public @Nullable Integer versionNo() {
    return work.versionNo();
  }

  /** Whether that version declares that there is nothing to report. */
  public boolean nil() {
    return work.nil();
  }

  /** The same return one step further. A draft leaves alone what counted before it (domain 4.9.3). */
  public StoredReturn inState(ReturnState next, Instant at) {
    Integer counted = ReturnLifeCycle.counts(next) ? work.versionNo() : null;
    return new StoredReturn(
        returnId,
        next,
        work,
        next == ReturnState.DRAFT ? countedVersion : counted,
        marks,
        at,
        revision + 1,
        window,
        withdrawnReason,
        queries,
        collection,
        unit);
  }

  /** The same return with a draft saved: of the version that nobody has submitted, or of the next. */
  public StoredReturn saved(boolean declaredNil) {
    Integer present = work.versionNo();
    int version = present == null ? FIRST_VERSION : present;
    return with(
        new Work(version, declaredNil, null, null), marks, window, withdrawnReason, queries);
  }

  /** The same return with a new version that begins as the present one; the submitted one counts on, marked. */
  public StoredReturn nextVersion(boolean reopened) {
    Work next = new Work(nextVersionNo(), work.nil(), null, null);
    return with(
        next,
        List.of(ReturnLifeCycle.PREVIOUS_VERSION_COUNTS),
        new ReturnWindow(window.extendedUntil(), window.reopened() || reopened),
        withdrawnReason,
        QueryCounts.NONE);
  }

  /** The number of the version after the present one. */
  public int nextVersionNo() {
    Integer present = work.versionNo();
    return present == null ? FIRST_VERSION : present + 1;
  }

  /** The same return with a new version that was corrected and handed in by an analyst. */
  public StoredReturn corrected(boolean declaredNil, Act act) {
    return with(
        new Work(nextVersionNo(), declaredNil, act.actor(), act.at()),
        List.of(ReturnLifeCycle.UNSIGNED, ReturnLifeCycle.CORRECTED),
        window,
        withdrawnReason,
        QueryCounts.NONE);
  }

  /** The same return, handed in; what was marked about earlier versions is said no more. */
  public StoredReturn submittedBy(String actor, Instant at) {
    return with(
        new Work(work.versionNo(), work.nil(), actor, at),
        List.of(),
        window,
        withdrawnReason,
        queries);
  }

  /** The same return with one more mark. */
  public StoredReturn marked(String mark) {
    List<String> more = new ArrayList<>(marks);
    if (!more.contains(mark)) {
      more.add(mark);
    }
    return with(work, more, window, withdrawnReason, queries);
  }

  /** The same return without any mark. */
  public StoredReturn unmarked() {
    return with(work, List.of(), window, withdrawnReason, queries);
  }

  /** The same return with a window of its own. */
  public StoredReturn extendedUntil(Instant until) {
    return with(work, marks, new ReturnWindow(until, window.reopened()), withdrawnReason, queries);
  }

  /** The same return, taken out for a reason. */
  public StoredReturn withdrawn(String reason) {
    return with(work, List.of(), window, reason, queries);
  }

  /** The same return with other queries about its version. */
  public StoredReturn withQueries(QueryCounts counts) {
    return with(work, marks, window, withdrawnReason, counts);
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
      case WINDOW_OPEN -> window.openAt(act.at(), collection);
      case BEFORE_FINALISED -> collection.beforeFinalised();
      case PUBLISHED -> collection.state() == CollectionState.PUBLISHED;
      case NEVER_HANDED_IN -> countedVersion == null && withdrawnReason == null;
      case NO_QUERY_RAISED -> queries.raised() == 0;
      case NO_QUERY_OPEN -> queries.open() == 0;
      case NO_QUERY_UNRESOLVED -> queries.unresolved() == 0;
      case PERSON -> authority.human();
      case SECOND_PERSON -> !act.actor().equals(work.submittedBy());
      case SINGLE_PERSON_UNIT -> unit.singlePerson();
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
        work.versionNo(),
        work.nil(),
        changedAt);
  }

  private StoredReturn with(
      Work newWork,
      List<String> newMarks,
      ReturnWindow newWindow,
      @Nullable String newWithdrawnReason,
      QueryCounts newQueries) {
    return new StoredReturn(
        returnId,
        state,
        newWork,
        countedVersion,
        newMarks,
        changedAt,
        revision,
        newWindow,
        newWithdrawnReason,
        newQueries,
        collection,
        unit);
  }
}
