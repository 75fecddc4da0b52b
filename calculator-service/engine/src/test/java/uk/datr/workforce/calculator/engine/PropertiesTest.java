package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.model.Method;

/** What holds for every request (specification B11), over generated ones with fixed seeds. */
class PropertiesTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void twiceTheDemandIsTwiceTheHoursAndCaseloadButNoMoreAllowance() {
    UnaryOperator<ObjectNode> doubled =
        request -> scaled(scaled(request, "/demand/*/count", 2), "/demand/*/newPresentations", 2);
    forEachRole(
        doubled,
        (before, after) -> {
          close(after.directHours(), 2 * before.directHours());
          close(after.caseloadWte(), 2 * before.caseloadWte());
          close(after.iafWte(), before.iafWte());
        });
  }

  @Test
  void fixedStaffDoNotFollowDemand() {
    GeneratedRequest.all()
        .map(request -> Requests.with(request, "/parameters/structure", "[]"))
        .map(request -> everyMethod(request, "FIXED"))
        .forEach(request -> {
          Result before = Requests.result(request);
          Result after = Requests.result(scaled(request, "/demand/*/count", 2));
          pairs(before, after, (b, a) -> close(a.requiredWte(), b.requiredWte()));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/demand/*/count",
        "/parameters/interventions/*/contactMinutes",
        "/parameters/interventions/*/dnaRate",
        "/parameters/interventions/*/coverage/*",
        "/parameters/interventions/*/frequency/*"
      })
  void moreWorkNeverNeedsFewer(String pointer) {
    UnaryOperator<ObjectNode> more =
        request ->
            pointer.contains("coverage")
                ? mapped(request, pointer, value -> Math.min(1, value * 1.3))
                : scaled(request, pointer, 1.3);
    forEachRole(more, (before, after) -> atMost(before.requiredWte(), after.requiredWte()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/parameters/roles/*/caseloadPerWte/*",
        "/parameters/roleDefaults/workingTime/hoursPerDay",
        "/parameters/interventions/*/groupSize"
      })
  void moreCapacityNeverNeedsMore(String pointer) {
    forEachRole(
        request -> scaled(request, pointer, 1.3),
        (before, after) -> atMost(after.requiredWte(), before.requiredWte()));
  }

  @Test
  void aGroupSplitIntoTwoHalvesNeedsTheSame() {
    forEachRole(
        PropertiesTest::split, (before, after) -> close(after.requiredWte(), before.requiredWte()));
  }

  @Test
  void theOrderOfListsAndFieldsChangesNoBit() {
    GeneratedRequest.all()
        .forEach(request ->
            assertThat(Requests.result((ObjectNode) reversed(request)))
                .isEqualTo(Requests.result(request)));
  }

  @Test
  void theSameRequestGivesTheSameResult() {
    GeneratedRequest.all()
        .forEach(request ->
            assertThat(Requests.asJson(Requests.result(request)).toString())
                .isEqualTo(Requests.asJson(Requests.result(request)).toString()));
  }

  @Test
  void whatIsRequiredIsAtLeastTheDirectWork() {
    forEachFigure(role -> atMost(role.directWte(), role.requiredWte()));
  }

  @Test
  void withoutStructureTheDirectWorkIsAllThatIsRequired() {
    forEachRole(
        request -> Requests.with(request, "/parameters/structure", "[]"),
        (before, after) -> assertThat(after.requiredWte()).isEqualTo(before.directWte()));
  }

  @Test
  void gapAndRequirementAddUpToTheCurrentStaff() {
    forEachFigure(role ->
        close(
            Objects.requireNonNull(role.gapWte()) + role.requiredWte(),
            Objects.requireNonNull(role.currentWte())));
  }

  @Test
  void costFollowsSalary() {
    forEachRole(
        request -> scaled(request, "/parameters/roles/*/salary", 3),
        (before, after) -> close(after.annualCost(), 3 * before.annualCost()));
  }

  @Test
  void theLargerOfBothIsAtLeastEach() {
    GeneratedRequest.all()
        .map(request -> everyMethod(request, Method.MAX_OF_BOTH.name()))
        .flatMap(request -> Requests.result(request).roles().values().stream())
        .forEach(role ->
            assertThat(role.directWte())
                .isGreaterThanOrEqualTo(role.workloadWte())
                .isGreaterThanOrEqualTo(role.caseloadWte()));
  }

  private static void forEachFigure(Consumer<RoleFigures> property) {
    GeneratedRequest.all()
        .flatMap(request -> Requests.result(request).roles().values().stream())
        .forEach(property);
  }

  private static void forEachRole(
      UnaryOperator<ObjectNode> change, BiConsumer<RoleFigures, RoleFigures> property) {
    GeneratedRequest.all()
        .forEach(request ->
            pairs(Requests.result(request), Requests.result(change.apply(request)), property));
  }

  private static void pairs(
      Result before, Result after, BiConsumer<RoleFigures, RoleFigures> property) {
    before
        .roles()
        .forEach((role, figures) ->
            property.accept(figures, Objects.requireNonNull(after.roles().get(role))));
  }

  private static ObjectNode everyMethod(ObjectNode request, String method) {
    ObjectNode changed = request.deepCopy();
    changed.at("/parameters/roles").forEach(role -> ((ObjectNode) role).put("method", method));
    return changed;
  }

  private static ObjectNode split(ObjectNode request) {
    ObjectNode halved = scaled(request, "/demand/OPIATE/count", 0.5);
    halved = scaled(halved, "/demand/OPIATE/newPresentations", 0.5);
    ((ObjectNode) halved.path("demand"))
        .set("YOUNG_PEOPLE", halved.at("/demand/OPIATE").deepCopy());
    for (String field : new String[] {"interventions", "roles"}) {
      for (JsonNode entry : halved.at("/parameters/" + field)) {
        JsonNode groups = entry.path(field.equals("roles") ? "caseloadShare" : "coverage");
        if (groups.has("OPIATE")) {
          ((ObjectNode) groups).set("YOUNG_PEOPLE", groups.path("OPIATE"));
        }
      }
    }
    return halved;
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode reversed = object.objectNode();
      GeneratedRequest.names(object)
          .reversed()
          .forEach(n -> reversed.set(n, reversed(object.path(n))));
      return reversed;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode reversed = array.arrayNode();
      for (int index = array.size() - 1; index >= 0; index--) {
        reversed.add(reversed(array.path(index)));
      }
      return reversed;
    }
    return node;
  }

  private static ObjectNode scaled(ObjectNode request, String pointer, double factor) {
    return mapped(request, pointer, value -> value * factor);
  }

  /** Changes the numbers that a pointer leads to, in which a star stands for every field. */
  private static ObjectNode mapped(ObjectNode request, String pointer, DoubleUnaryOperator change) {
    ObjectNode changed = request.deepCopy();
    map(changed, pointer.substring(1).split("/", -1), 0, change);
    return changed;
  }

  private static void map(ObjectNode node, String[] path, int depth, DoubleUnaryOperator change) {
    for (String name : GeneratedRequest.names(node)) {
      if (path[depth].equals("*") || path[depth].equals(name)) {
        if (depth == path.length - 1) {
          node.put(name, change.applyAsDouble(node.path(name).doubleValue()));
        } else {
          map((ObjectNode) node.path(name), path, depth + 1, change);
        }
      }
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
  }

  private static void atMost(double smaller, double larger) {
    assertThat(smaller).isLessThanOrEqualTo(larger + TOLERANCE * Math.max(1, Math.abs(larger)));
  }
}
