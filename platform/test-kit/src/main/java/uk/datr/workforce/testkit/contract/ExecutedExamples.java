package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.stack.Repository;

/**
 * Carries out every example of an OpenAPI document against the running service: requests have to succeed with an answer that
 * the document describes, examples of answers have to fit their schemas, and an operation without examples fails.
 */
public final class ExecutedExamples {

  private final ApiContract contract;
  private final AccessTable access;
  private final Map<String, Supplier<ExampleState>> states = new HashMap<>();

  private ExecutedExamples(ApiContract contract, AccessTable access) {
    this.contract = contract;
    this.access = access;
  }

  /**
   * The examples of the document that packaging the service made, which is the same as {@code docs/api/<name>.yaml} or
   * another test fails.
   */
  public static ExecutedExamples of(String name) {
    return new ExecutedExamples(
        ApiContract.generated(name),
        AccessTable.read(Repository.find().root().resolve("docs/api/access/" + name + ".csv")));
  }

  /** Says what an operation's examples need to succeed; it is prepared once for each of them. */
  public ExecutedExamples given(String operationId, Supplier<ExampleState> state) {
    contract.operation(operationId);
    states.put(operationId, state);
    return this;
  }

  /** Prepares what the operations need that are alike in every service, in the service's database. */
  public ExecutedExamples withOperationsIn(DataSource database) {
    OperationsState state = new OperationsState(database);
    return given("replayDeadLetter", state::stubbornLetter)
        .given("discardDeadLetter", state::letter)
        .given("releaseParkedEvent", state::parked)
        .given("discardParkedEvent", state::overtaken)
        .given("readJob", state::job)
        .given("cancelJob", state::job);
  }

  /** The tests, for a {@code @TestFactory} of a service that runs at an address. */
  public Stream<DynamicTest> tests(URI service) {
    ContractClient client = new ContractClient(service);
    List<DynamicTest> tests = new ArrayList<>();
    assertThat(contract.operations()).as("operations of the document").isNotEmpty();
    for (ApiOperation operation : contract.operations()) {
      tests.add(
          DynamicTest.dynamicTest(
              operation.id() + " is described and has examples",
              () -> assertThat(unsaid(operation)).isEmpty()));
      tests.addAll(documented(operation));
      tests.addAll(executed(operation, client));
    }
    return tests.stream();
  }

  /** What nobody has said about an operation: words for people, and its parts without an example. */
  static List<String> unsaid(ApiOperation operation) {
    List<String> missing = new ArrayList<>();
    if (operation.summary().isBlank()) {
      missing.add("summary");
    }
    if (operation.description().isBlank()) {
      missing.add("description");
    }
    for (ApiParameter parameter : operation.parameters()) {
      if (parameter.example().isEmpty()) {
        missing.add("parameter " + parameter.name());
      }
    }
    for (ApiContent body : operation.bodies()) {
      if (body.examples().isEmpty()) {
        missing.add("body " + body.mediaType());
      }
    }
    List<ApiResponse> successes =
        operation.responses().values().stream().filter(ApiResponse::successful).toList();
    if (successes.isEmpty()) {
      missing.add("success");
    }
    for (ApiResponse success : successes) {
      for (ApiContent content : success.contents()) {
        if (content.examples().isEmpty()) {
          missing.add("answer " + success.status());
        }
      }
    }
    return missing;
  }

  private List<DynamicTest> documented(ApiOperation operation) {
    Map<String, ApiContent> contents = new LinkedHashMap<>();
    operation.bodies().forEach(body -> contents.put("request", body));
    operation
        .responses()
        .forEach((status, response) ->
            response.contents().forEach(content -> contents.put(status.toString(), content)));
    List<DynamicTest> tests = new ArrayList<>();
    contents.forEach((owner, content) ->
        content
            .examples()
            .forEach((name, example) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        "%s: example '%s' of %s fits its schema"
                            .formatted(operation.id(), name, owner),
                        () -> assertThat(contract.faults(content, example)).isEmpty()))));
    return tests;
  }

  private List<DynamicTest> executed(ApiOperation operation, ContractClient client) {
    if (operation.bodies().isEmpty()) {
      return List.of(test(operation, "parameters", MissingNode.getInstance(), client));
    }
    List<DynamicTest> tests = new ArrayList<>();
    operation
        .jsonBody()
        .orElseGet(operation.bodies()::getFirst)
        .examples()
        .forEach((name, example) -> tests.add(test(operation, name, example, client)));
    return tests;
  }

  private DynamicTest test(
      ApiOperation operation, String name, JsonNode body, ContractClient client) {
    return DynamicTest.dynamicTest(
        "%s: example '%s' is carried out".formatted(operation.id(), name),
        () -> {
          ExampleState state = states.getOrDefault(operation.id(), ExampleState::asItIs).get();
          try {
            carryOut(operation, state, name, body, client);
          } finally {
            state.tidy().run();
          }
        });
  }

  private void carryOut(
      ApiOperation operation,
      ExampleState state,
      String name,
      JsonNode body,
      ContractClient client) {
    AccessRequest request = request(operation, state, name, body);
    String caller = Objects.requireNonNullElseGet(state.caller(), () -> caller(operation));
    ApiAnswer answer = client.send(request, caller);
    Integer refusal = state.status();
    if (refusal == null) {
      assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    } else {
      assertThat(answer.status()).as(answer.body()).isEqualTo(refusal);
    }
    assertThat(contract.faults(operation, answer)).as(answer.body()).isEmpty();
    if (operation.responses().containsKey(304)) {
      String tag = answer.header("ETag").orElse("");
      ApiAnswer again = client.send(request.with("If-None-Match", tag), caller);
      assertThat(again.status()).as("with the ETag " + tag).isEqualTo(304);
      assertThat(contract.faults(operation, again)).isEmpty();
    }
  }

  private static AccessRequest request(
      ApiOperation operation, ExampleState state, String name, JsonNode body) {
    String query =
        operation.parameters("query").stream()
            .map(parameter -> parameter.name() + "=" + encoded(value(parameter, state)))
            .collect(Collectors.joining("&"));
    String path =
        operation.filledPath(
            place -> encoded(value(operation.parameter(place).orElseThrow(), state)));
    AccessRequest request =
        new AccessRequest(
            operation.method(),
            query.isEmpty() ? path : path + "?" + query,
            Map.of(),
            body.isMissingNode() ? null : text(operation, state.body().apply(body)));
    if (!body.isMissingNode() && operation.jsonBody().isEmpty()) {
      request = request.with("Content-Type", operation.bodies().getFirst().mediaType());
    }
    for (ApiParameter header : operation.parameters("header")) {
      String value = value(header, state);
      request =
          request.with(
              header.name(), header.name().equals("Idempotency-Key") ? value + "-" + name : value);
    }
    return request;
  }

  /** A file is sent as it stands, and not as a text in JSON. */
  private static String text(ApiOperation operation, JsonNode body) {
    return operation.jsonBody().isEmpty() && body.isTextual() ? body.textValue() : body.toString();
  }

  private static String value(ApiParameter parameter, ExampleState state) {
    String given = state.parameters().get(parameter.name());
    return given == null
        ? parameter
            .example()
            .orElseThrow(() -> new AssertionError("No example of " + parameter.name()))
        : given;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Somebody with the first job that the access matrix lets in; anybody where no token is needed. */
  private String caller(ApiOperation operation) {
    if (!operation.secured()) {
      return ContractClient.ANONYMOUS;
    }
    // The matrix may show a job that may call on something that is not there.
    return Stream.concat(
            access.cells(operation.id()).stream().filter(cell -> cell.own() < 300),
            access.cells(operation.id()).stream()
                .filter(cell -> cell.own() != 401 && cell.own() != 403))
        .map(AccessTable.Cell::job)
        .filter(Objects::nonNull)
        .map(Job.class::cast)
        .findFirst()
        .map(AccessMatrix::person)
        .orElseThrow(
            () -> new AssertionError("The access matrix lets nobody call " + operation.id()));
  }
}
