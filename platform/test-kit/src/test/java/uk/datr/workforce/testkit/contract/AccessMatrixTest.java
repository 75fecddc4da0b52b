package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.testkit.contract.OpenApiDocument.DocumentedOperation;

class AccessMatrixTest {

  private static final DocumentedOperation READ =
      new DocumentedOperation("readThing", "GET", "/v1/things/{id}", false);

  private static final String HEADER =
      "operationId,"
          + Arrays.stream(Job.values()).map(Job::id).collect(Collectors.joining(","))
          + ",anonymous";

  @Test
  void aJobAtOrganisationsIsTriedWithOwnAndForeignThings() {
    List<AccessMatrix.Call> calls = new ArrayList<>();
    matrix()
        .cellTests(
            List.of(READ),
            table(row("200/404")),
            call -> {
              calls.add(call);
              return status(call, 200, 404);
            })
        .forEach(AccessMatrixTest::run);

    assertThat(calls)
        .filteredOn(call -> call.visitor().job() == Job.RETURN_EDITOR)
        .extracting(call -> call.request().path())
        .containsExactly("/v1/things/OWN", "/v1/things/OTHER");
    assertThat(calls).filteredOn(call -> call.visitor().job() == Job.AUDITOR).hasSize(1);
    assertThat(calls).filteredOn(call -> call.visitor().job() == null).hasSize(1);
  }

  @Test
  void aForeignThingThatIsShownFails() {
    List<DynamicTest> tests =
        matrix().cellTests(List.of(READ), table(row("200/404")), call -> status(call, 200, 200));

    assertThat(tests.stream().filter(AccessMatrixTest::fails))
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("readThing as return-editor of another organisation answers 404");
  }

  @Test
  void anOperationWithParametersAndNoExampleFails() {
    assertThat(AccessMatrix.of("example").cellTests(List.of(READ), table(row("403")), call -> 403))
        .allMatch(AccessMatrixTest::fails);
  }

  @Test
  void anOperationWithoutARowFails() {
    assertThatThrownBy(() -> AccessMatrix.checkComplete(List.of(READ), table()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aRowWithoutAnOperationFails() {
    DocumentedOperation other = new DocumentedOperation("other", "GET", "/v1", false);

    assertThatThrownBy(() -> AccessMatrix.checkComplete(List.of(other), table(row("403"))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aCellThatIsNoStatusIsNamed() {
    assertThatThrownBy(() -> table(row("maybe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("readThing for return-editor");
  }

  @Test
  void aNationalJobHasNoForeignOrganisation() {
    String row = "readThing," + "403,".repeat(6) + "200/404," + "403,".repeat(8) + "401";

    assertThatThrownBy(() -> table(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("collection-manager");
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> AccessTable.parse(List.of("operationId,anonymous")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("return-editor");
  }

  private static AccessMatrix matrix() {
    return AccessMatrix.of("example")
        .example(
            "readThing",
            visitor -> AccessRequest.of("GET", "/v1/things/" + visitor.organisation()));
  }

  private static AccessTable table(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return AccessTable.parse(lines);
  }

  /** The first job gets the cell, everybody else 403, and 401 without a token. */
  private static String row(String cell) {
    return "readThing," + cell + "," + "403,".repeat(Job.values().length - 1) + "401";
  }

  private static int status(AccessMatrix.Call call, int own, int other) {
    Job job = call.visitor().job();
    if (job == null) {
      return 401;
    }
    if (job != Job.RETURN_EDITOR) {
      return 403;
    }
    return call.visitor().outsideScope() ? other : own;
  }

  private static void run(DynamicTest test) {
    try {
      executable(test).execute();
    } catch (Throwable e) {
      throw new AssertionError(test.getDisplayName(), e);
    }
  }

  private static boolean fails(DynamicTest test) {
    try {
      run(test);
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  private static Executable executable(DynamicTest test) {
    return test.getExecutable();
  }
}
