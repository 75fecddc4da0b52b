package uk.datr.workforce.calculator.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;
import static uk.datr.workforce.calculator.world.Prepared.BRISTOL;
import static uk.datr.workforce.calculator.world.Prepared.LEEDS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.calculator.world.Told;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.PlanPublished;
import uk.datr.workforce.events.PublicationState;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** The life of a plan: every step in every state by everybody who could try it. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class PlanLifeIT {

  private static final String EDITOR = "leeds-commissioner";
  private static final List<PlanAction> STEPS =
      List.of(PlanAction.CHANGE, PlanAction.PUBLISH, PlanAction.WITHDRAW);
  private static final List<String> OTHERS =
      List.of("leeds-reader", "bristol-commissioner", "analyst", "statistics-lead");

  private final Told told;

  /** What is refused changes nothing, so that one of each state is enough for all refusals. */
  private final Map<PlanState, String> refused = new EnumMap<>(PlanState.class);

  PlanLifeIT(DataSource database) {
    told = new Told(database);
  }

  @TestFactory
  Stream<DynamicTest> everyStepInEveryStateByEverybody() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PlanState state : PlanState.values()) {
      for (PlanAction action : STEPS) {
        int own = action.after(state).isPresent() ? 200 : 409;
        Supplier<String> its = own == 200 ? () -> in(state) : () -> refused(state);
        tests.add(test(state, action, EDITOR, own, its));
        for (String other : OTHERS) {
          int status = ofOthers(state, other);
          tests.add(test(state, action, other, status, () -> refused(state)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void aDraftIsSeenByItsEditorsAndAPlanInForceByItsAuthorityAndAnalysts() {
    String draft = Prepared.plan(EDITOR, LEEDS);
    for (String other : OTHERS.subList(0, 3)) {
      as(other).get(API + "/plans/" + draft).then().statusCode(404);
    }
    String published = Prepared.publishedPlan(EDITOR, LEEDS);
    for (String reader : List.of(EDITOR, "leeds-reader", "analyst")) {
      as(reader).get(API + "/plans/" + published).then().statusCode(200);
    }
    as("leeds-reader")
        .get(API + "/plans?area=" + LEEDS + "&state=PUBLISHED&pageSize=200")
        .then()
        .body("items.planId", hasItem(published))
        .body("items.planId", not(hasItem(draft)));
    for (String path : List.of("", "/progress")) {
      as("bristol-commissioner").get(API + "/plans/" + published + path).then().statusCode(404);
    }
  }

  @Test
  void aPlanBeginsWithWhoIsInPostByItsScenarioAndEndsWithWhatThatRequires() {
    as(EDITOR)
        .get(API + "/plans/" + Prepared.plan(EDITOR, LEEDS))
        .then()
        .statusCode(200)
        .body("figures.opening.DRUG_ALCOHOL_WORKER", equalTo(12.0f))
        .body("figures.years.year", hasItems("2026-27", "2027-28"))
        .body("allowedActions", hasItems("CHANGE", "PUBLISH", "WITHDRAW"));
  }

  @Test
  void everyFaultOfAPlanIsToldAtOnce() {
    var body = Bodies.plan(Prepared.scenario(EDITOR, LEEDS)).put("firstYear", "2026-29");
    body.putObject("roles").putObject("GP");
    body.putObject("opening").put("VOLUNTEER", 3);
    as(EDITOR, body)
        .post(API + "/plans")
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/firstYear", "/opening/VOLUNTEER"));
    as(EDITOR, Bodies.plan("0193506c-0000-7000-8000-000000000000").put("years", 11))
        .post(API + "/plans")
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/years"));
  }

  @Test
  void aScenarioThatIsNotYoursToSeeIsNoneToPlanWith() {
    as(EDITOR, Bodies.plan(Prepared.scenario("bristol-commissioner", BRISTOL)))
        .post(API + "/plans")
        .then()
        .statusCode(422)
        .body("findings[0].pointer", equalTo("/scenarioId"));
  }

  @Test
  void aLaterPlanTakesThePlaceOfTheOneInForceAndOthersAreToldSo() {
    String first = Prepared.publishedPlan(EDITOR, LEEDS);
    PlanPublished published = told.last(EventTypes.PLAN_PUBLISHED, first);
    assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(published.targets()).hasSize(2);
    assertThat(told.text(EventTypes.PLAN_PUBLISHED, first))
        .doesNotContain("opening", "Prepared", "actual");

    String second = Prepared.publishedPlan(EDITOR, LEEDS);
    as(EDITOR).get(API + "/plans/" + first).then().body("state", equalTo("SUPERSEDED"));
    assertThat(told.last(EventTypes.PLAN_PUBLISHED, first).state())
        .isEqualTo(PublicationState.SUPERSEDED);

    as(EDITOR).post(API + "/plans/" + second + "/withdrawals").then().statusCode(200);
    assertThat(told.last(EventTypes.PLAN_PUBLISHED, second).state())
        .isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void nothingIsToldOfAPlanThatWasNeverPublished() {
    assertThat(told.text(EventTypes.PLAN_PUBLISHED, in(PlanState.WITHDRAWN))).isEmpty();
  }

  private static DynamicTest test(
      PlanState state, PlanAction action, String caller, int status, Supplier<String> plan) {
    return DynamicTest.dynamicTest(
        "%s of a %s plan by %s answers %d".formatted(action, state, caller, status),
        () -> take(action, caller, plan.get()).then().statusCode(status));
  }

  /** Who has no permission learns nothing; who has it learns only of what exists for them. */
  private static int ofOthers(PlanState state, String caller) {
    if (caller.equals("leeds-reader") || caller.equals("statistics-lead")) {
      return 403;
    }
    return caller.equals("analyst") && state != PlanState.DRAFT ? 403 : 404;
  }

  private String refused(PlanState state) {
    // A plan in force is superseded by the next that another test publishes.
    return state == PlanState.PUBLISHED
        ? in(state)
        : refused.computeIfAbsent(state, PlanLifeIT::in);
  }

  private static String in(PlanState state) {
    return switch (state) {
      case DRAFT -> Prepared.plan(EDITOR, LEEDS);
      case PUBLISHED -> Prepared.publishedPlan(EDITOR, LEEDS);
      case SUPERSEDED -> {
        String id = Prepared.publishedPlan(EDITOR, LEEDS);
        Prepared.publishedPlan(EDITOR, LEEDS);
        yield id;
      }
      case WITHDRAWN -> {
        String id = Prepared.plan(EDITOR, LEEDS);
        take(PlanAction.WITHDRAW, EDITOR, id).then().statusCode(200);
        yield id;
      }
    };
  }

  private static Response take(PlanAction action, String caller, String id) {
    String plan = API + "/plans/" + id;
    return switch (action) {
      case CHANGE ->
          as(caller, Bodies.plan(Prepared.scenario(EDITOR, LEEDS)))
              .header("If-Match", "*")
              .put(plan);
      case PUBLISH -> as(caller).post(plan + "/publications");
      case WITHDRAW -> as(caller).post(plan + "/withdrawals");
      case SUPERSEDE -> throw new IllegalArgumentException("Nobody can do that by itself.");
    };
  }
}
