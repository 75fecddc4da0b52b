package uk.datr.workforce.census.example;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.collections.CollectionEntry;
import uk.datr.workforce.census.collections.CollectionEvent;
import uk.datr.workforce.census.collections.CollectionPlanning;
import uk.datr.workforce.census.collections.CollectionResult;
import uk.datr.workforce.census.collections.CollectionTransitions;
import uk.datr.workforce.census.expectedreturns.Expectation;
import uk.datr.workforce.census.expectedreturns.ExpectationResult;
import uk.datr.workforce.census.expectedreturns.ExpectedReturns;
import uk.datr.workforce.census.organisations.OrganisationEntry;
import uk.datr.workforce.census.organisations.OrganisationRegister;
import uk.datr.workforce.census.organisations.RegisterResult;
import uk.datr.workforce.census.organisations.UnitEntry;
import uk.datr.workforce.census.organisations.UnitRegister;
import uk.datr.workforce.census.returns.SaveDraft;
import uk.datr.workforce.census.returns.SignOffReturn;
import uk.datr.workforce.census.returns.SignOffStatement;
import uk.datr.workforce.census.returns.SubmitReturn;
import uk.datr.workforce.census.returns.model.Declaration;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.ActorKind;
import uk.datr.workforce.kit.http.Precondition;

/** The example history as steps, each one use case at its instant, in an order that is the same every time. */
@ApplicationScoped
class ExampleDataSteps {

  private static final Precondition NOTHING_YET = new Precondition(null, true);
  private static final Precondition WHATEVER_IS_THERE = new Precondition(List.of("*"), false);
  private static final Duration REGISTERED_BEFORE = Duration.ofDays(30);
  private static final Duration PLANNED_BEFORE = Duration.ofDays(20);

  private final OrganisationRegister organisations;
  private final UnitRegister units;
  private final CollectionPlanning planning;
  private final ExpectedReturns expectedReturns;
  private final CollectionTransitions transitions;
  private final SaveDraft saveDraft;
  private final SubmitReturn submitReturn;
  private final SignOffReturn signOffReturn;

  private final ExampleDataAuthority authority = new ExampleDataAuthority();

  ExampleDataSteps(
      OrganisationRegister organisations,
      UnitRegister units,
      CollectionPlanning planning,
      ExpectedReturns expectedReturns,
      CollectionTransitions transitions,
      SaveDraft saveDraft,
      SubmitReturn submitReturn,
      SignOffReturn signOffReturn) {
    this.organisations = organisations;
    this.units = units;
    this.planning = planning;
    this.expectedReturns = expectedReturns;
    this.transitions = transitions;
    this.saveDraft = saveDraft;
    this.submitReturn = submitReturn;
    this.signOffReturn = signOffReturn;
  }

  /** Every step of the history. */
  List<Runnable> of(ExamplePlan plan) {
    List<Runnable> steps = new ArrayList<>();
    for (ExampleYear year : plan.years()) {
      ExampleCollection collection = year.collection();
      Act registering = platform(collection.opensAt().minus(REGISTERED_BEFORE));
      year.organisations().forEach(one -> steps.add(() -> register(registering, one)));
      year.units().forEach(one -> steps.add(() -> register(registering, one)));
      steps.add(() -> plan(collection, year.added()));
      year.returns().forEach(one -> steps.add(() -> answer(one)));
      if (collection.finalisedAt() != null && collection.publishedAt() != null) {
        Instant finalisedAt = collection.finalisedAt();
        Instant publishedAt = collection.publishedAt();
        steps.add(() -> finish(collection, finalisedAt, publishedAt));
      }
    }
    return steps;
  }

  /** Moves the window of a collection that stands as planned, or leaves everything when there is none of its id. */
  void moveWindow(Act act, ExampleCollection collection) {
    planning.change(act, authority, entry(collection), WHATEVER_IS_THERE);
  }

  private void register(Act act, ExampleOrganisation one) {
    OrganisationEntry entry =
        new OrganisationEntry(
            one.code(),
            one.kind(),
            one.name(),
            one.sector(),
            one.laCode(),
            one.nhsRegionCode(),
            one.validFrom(),
            one.validTo());
    RegisterResult<OrganisationEntry> result = organisations.enter(act, entry);
    written(
        result instanceof RegisterResult.AlreadyThere<OrganisationEntry>
            ? organisations.change(act, entry, WHATEVER_IS_THERE)
            : result,
        one.code());
  }

  private void register(Act act, ExampleUnit one) {
    UnitEntry entry =
        new UnitEntry(
            one.unitId(),
            one.organisationCode(),
            one.kind(),
            one.name(),
            one.laCode(),
            null,
            one.sector(),
            one.ndtmsAgencyCode(),
            one.validFrom(),
            one.validTo(),
            one.predecessors(),
            one.lineageReason(),
            null);
    RegisterResult<UnitEntry> result = units.enter(act, entry);
    written(
        result instanceof RegisterResult.AlreadyThere<UnitEntry>
            ? units.change(act, one.unitId(), entry, WHATEVER_IS_THERE)
            : result,
        one.unitId().toString());
  }

  private void plan(ExampleCollection collection, List<UUID> added) {
    Act planned = act("example-collection-manager", collection.opensAt().minus(PLANNED_BEFORE));
    done(planning.plan(planned, authority, entry(collection)), collection.collectionId());
    added.forEach(unitId -> {
      ExpectationResult result =
          expectedReturns.change(
              planned,
              authority,
              collection.collectionId(),
              unitId,
              new Expectation(ExpectedStatus.ADDED, null),
              NOTHING_YET);
      require(result instanceof ExpectationResult.Done, "asking " + unitId, result);
    });
    move(planned, collection, CollectionEvent.START_FAMILIARISATION);
    move(act("example-collection-manager", collection.opensAt()), collection, CollectionEvent.OPEN);
  }

  private void answer(ExampleReturn one) {
    String what = "the return of " + one.unitId() + " in " + one.collectionId();
    Act submitting = act(one.submittedBy(), one.submittedAt());
    done(
        saveDraft.save(
            submitting, authority, one.collectionId(), one.unitId(), one.body(), NOTHING_YET),
        "saving " + what);
    done(
        submitReturn.submit(
            submitting,
            authority,
            one.collectionId(),
            one.unitId(),
            one.explanations().stream().map(ExampleDataSteps::explanation).toList()),
        "submitting " + what);
    if (one.signedBy() != null && one.signedAt() != null) {
      SignOffStatement statement =
          new SignOffStatement(
              new Declaration(Declaration.IN_FORCE, one.agreesToAreaFigures()),
              "Example signatory",
              "Director");
      done(
          signOffReturn.signOff(
              act(one.signedBy(), one.signedAt()),
              authority,
              one.collectionId(),
              one.unitId(),
              statement),
          "signing " + what);
    }
  }

  private void finish(ExampleCollection collection, Instant finalisedAt, Instant publishedAt) {
    move(
        act("example-collection-manager", collection.closesAt()),
        collection,
        CollectionEvent.CLOSE);
    move(
        act("example-collection-manager", collection.closesAt()),
        collection,
        CollectionEvent.START_QA);
    move(act("example-collection-manager", finalisedAt), collection, CollectionEvent.FINALISE);
    move(act("example-collection-manager-two", publishedAt), collection, CollectionEvent.PUBLISH);
  }

  private void move(Act act, ExampleCollection collection, CollectionEvent event) {
    done(
        transitions.move(act, authority, collection.collectionId(), event),
        event + " of " + collection.collectionId());
  }

  private static CollectionEntry entry(ExampleCollection collection) {
    return new CollectionEntry(
        collection.collectionId(),
        collection.year(),
        collection.referenceDate(),
        collection.specVersion(),
        collection.opensAt(),
        collection.closesAt());
  }

  private static Explanation explanation(ExampleExplanation one) {
    return new Explanation(one.ruleId(), one.pointer(), one.code(), one.text());
  }

  private static Act act(String actor, Instant at) {
    return new Act(actor, ActorKind.PERSON, at, UuidV7.next(at), null);
  }

  private static Act platform(Instant at) {
    return Act.ofPlatform("example-data", at, UuidV7.next(at));
  }

  private static void written(RegisterResult<?> result, String what) {
    require(result instanceof RegisterResult.Written<?>, "registering " + what, result);
  }

  private static void done(CollectionResult result, String what) {
    require(result instanceof CollectionResult.Done, what, result);
  }

  private static void done(ReturnResult result, String what) {
    require(result instanceof ReturnResult.Done, what, result);
  }

  private static void require(boolean wasDone, String what, @Nullable Object result) {
    if (!wasDone) {
      throw new ExampleDataRefusedException(what, String.valueOf(result));
    }
  }
}
