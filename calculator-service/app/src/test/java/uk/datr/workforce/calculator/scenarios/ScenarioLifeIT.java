package uk.datr.workforce.calculator.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;
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
import uk.datr.workforce.events.PublicationState;
import uk.datr.workforce.events.ScenarioApproved;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** The life of a scenario: every step in every state by everybody who could try it. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class ScenarioLifeIT {

  private static final String EDITOR = "leeds-commissioner";
  private static final List<String> OTHERS =
      List.of("leeds-reader", "bristol-commissioner", "analyst", "statistics-lead");

  private final Told told;

  /** What is refused changes nothing, so that one of each state is enough for all refusals. */
  private final Map<ScenarioState, String> refused = new EnumMap<>(ScenarioState.class);

  ScenarioLifeIT(DataSource database) {
    told = new Told(database);
  }

  @TestFactory
  Stream<DynamicTest> everyStepInEveryStateByEverybody() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ScenarioState state : ScenarioState.values()) {
      for (ScenarioAction action : ScenarioAction.values()) {
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
  void aPublishedScenarioIsSeenByEverybodyWithoutWhoIsInPost() {
    String id = in(ScenarioState.PUBLISHED);
    for (String reader : List.of("bristol-commissioner", "statistics-lead")) {
      as(reader)
          .get(API + "/scenarios/" + id)
          .then()
          .statusCode(200)
          .body("state", equalTo("PUBLISHED"))
          .body("calculation.current", nullValue())
          .body("result.roles.DRUG_ALCOHOL_WORKER.currentWte", nullValue());
    }
  }

  @Test
  void otherServicesAreToldWhatIsNeededAndNotWhoIsInPost() {
    String id = in(ScenarioState.PUBLISHED);
    ScenarioApproved published = told.last(EventTypes.SCENARIO_APPROVED, id);
    assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(published.area()).isEqualTo(LEEDS);
    assertThat(published.roles()).isNotEmpty();
    assertThat(published.roles()).noneMatch(role -> role.role().equals("VOLUNTEER"));
    assertThat(told.text(EventTypes.SCENARIO_APPROVED, id))
        .doesNotContain("Prepared", "currentWte", "gapWte", "inputHash");

    take(ScenarioAction.WITHDRAW, EDITOR, id).then().statusCode(200);
    assertThat(told.last(EventTypes.SCENARIO_APPROVED, id).state())
        .isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void nothingIsToldOfAScenarioThatWasNeverPublished() {
    String id = in(ScenarioState.WITHDRAWN);
    assertThat(told.text(EventTypes.SCENARIO_APPROVED, id)).isEmpty();
  }

  private static DynamicTest test(
      ScenarioState state,
      ScenarioAction action,
      String caller,
      int status,
      Supplier<String> scenario) {
    return DynamicTest.dynamicTest(
        "%s of a %s scenario by %s answers %d".formatted(action, state, caller, status),
        () -> take(action, caller, scenario.get()).then().statusCode(status));
  }

  /** Who has no permission learns nothing; who has it learns only of what exists for them. */
  private static int ofOthers(ScenarioState state, String caller) {
    if (caller.equals("leeds-reader") || caller.equals("statistics-lead")) {
      return 403;
    }
    boolean seen =
        state == ScenarioState.PUBLISHED
            || (state == ScenarioState.SHARED && caller.equals("analyst"));
    return seen ? 403 : 404;
  }

  private String refused(ScenarioState state) {
    return refused.computeIfAbsent(state, ScenarioLifeIT::in);
  }

  private static String in(ScenarioState state) {
    return switch (state) {
      case DRAFT -> Prepared.scenario(EDITOR, LEEDS);
      case SHARED -> Prepared.sharedScenario(EDITOR, LEEDS);
      case PUBLISHED -> after(ScenarioAction.PUBLISH);
      case WITHDRAWN -> after(ScenarioAction.WITHDRAW);
    };
  }

  private static String after(ScenarioAction action) {
    String id = Prepared.scenario(EDITOR, LEEDS);
    take(action, EDITOR, id).then().statusCode(200);
    return id;
  }

  private static Response take(ScenarioAction action, String caller, String id) {
    String scenario = API + "/scenarios/" + id;
    return switch (action) {
      case CHANGE ->
          as(caller, Bodies.scenario("Changed", LEEDS)).header("If-Match", "*").put(scenario);
      case SHARE -> as(caller, "{\"with\": \"NHS_ENGLAND\"}").post(scenario + "/shares");
      case PUBLISH -> as(caller).post(scenario + "/publications");
      case WITHDRAW -> as(caller).post(scenario + "/withdrawals");
    };
  }
}
