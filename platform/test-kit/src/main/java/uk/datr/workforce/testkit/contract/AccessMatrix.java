package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.stack.Repository;

/**
 * Runs the access matrix of a service, {@code docs/api/access/<name>.csv}: every operation as every job, for the own and
 * for another organisation, and without a token. An operation without a row, and a row without an operation, fail.
 */
public final class AccessMatrix {

  /** Who holds each job in the overlay of the local stack; jobs at organisations are Leeds', its region's, the supplier's. */
  private static final Map<Job, String> PEOPLE =
      Map.ofEntries(
          Map.entry(Job.RETURN_EDITOR, "leeds-editor"),
          Map.entry(Job.RETURN_SIGNATORY, "leeds-signatory"),
          Map.entry(Job.ORGANISATION_READER, "leeds-reader"),
          Map.entry(Job.ORGANISATION_ADMINISTRATOR, "leeds-administrator"),
          Map.entry(Job.LA_COMMISSIONER, "leeds-commissioner"),
          Map.entry(Job.REGION_LEAD, "region-lead-north-east-and-yorkshire"),
          Map.entry(Job.COLLECTION_MANAGER, "collection-manager"),
          Map.entry(Job.QUALITY_ANALYST, "quality-analyst"),
          Map.entry(Job.ANALYST, "analyst"),
          Map.entry(Job.STATISTICS_LEAD, "statistics-lead"),
          Map.entry(Job.SURVEY_MANAGER, "survey-manager"),
          Map.entry(Job.CONTRACT_MANAGER, "contract-manager"),
          Map.entry(Job.SUPPLIER, "supplier"),
          Map.entry(Job.AUDITOR, "auditor"),
          Map.entry(Job.PLATFORM_ADMINISTRATOR, "platform-administrator"));

  private final String name;
  private final Map<String, AccessExample> examples = new HashMap<>();

  private AccessMatrix(String name) {
    this.name = name;
  }

  /** The matrix of a service; its name is that of its OpenAPI file. */
  public static AccessMatrix of(String name) {
    return new AccessMatrix(name);
  }

  /** The example person who holds a job. */
  static String person(Job job) {
    String person = PEOPLE.get(job);
    assertThat(person).as("an example person with the job " + job.id()).isNotNull();
    return String.valueOf(person);
  }

  private static int status(ContractClient client, Call call) {
    Job job = call.visitor().job();
    return client
        .send(call.request(), job == null ? ContractClient.ANONYMOUS : person(job))
        .status();
  }

  /** Says how an operation is called. Operations without body and path parameters need no example. */
  public AccessMatrix example(String operationId, AccessExample example) {
    examples.put(operationId, example);
    return this;
  }

  /** The tests, for a {@code @TestFactory} of a service that runs at an address. */
  public Stream<DynamicTest> tests(URI service) {
    List<OpenApiDocument.DocumentedOperation> operations =
        OpenApiDocument.operations(OpenApiDrift.document(name));
    AccessTable table =
        AccessTable.read(Repository.find().root().resolve("docs/api/access/" + name + ".csv"));
    ContractClient client = new ContractClient(service);
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every operation has a row and every row an operation",
                () -> checkComplete(operations, table))),
        cellTests(operations, table, call -> status(client, call)).stream());
  }

  static void checkComplete(
      List<OpenApiDocument.DocumentedOperation> operations, AccessTable table) {
    assertThat(operations).as("operations of the OpenAPI document").isNotEmpty();
    assertThat(table.operations())
        .as("rows of the access matrix")
        .containsExactlyInAnyOrderElementsOf(
            operations.stream().map(OpenApiDocument.DocumentedOperation::id).toList());
  }

  List<DynamicTest> cellTests(
      List<OpenApiDocument.DocumentedOperation> operations,
      AccessTable table,
      Function<Call, Integer> status) {
    List<DynamicTest> tests = new ArrayList<>();
    for (OpenApiDocument.DocumentedOperation operation : operations) {
      if (!table.operations().contains(operation.id())) {
        continue;
      }
      for (AccessTable.Cell cell : table.cells(operation.id())) {
        for (Visitor visitor : cell.visitors()) {
          tests.add(
              DynamicTest.dynamicTest(
                  title(cell, visitor),
                  () ->
                      assertThat(status.apply(new Call(example(operation, visitor), visitor)))
                          .as(title(cell, visitor))
                          .isEqualTo(cell.expected(visitor))));
        }
      }
    }
    return tests;
  }

  private AccessRequest example(OpenApiDocument.DocumentedOperation operation, Visitor visitor) {
    AccessExample example = examples.get(operation.id());
    if (example != null) {
      return example.request(visitor);
    }
    assertThat(operation.callableAsItIs())
        .as("operation " + operation.id() + " has a body or parameters and needs an example")
        .isTrue();
    return AccessRequest.of(operation.method(), operation.path());
  }

  private static String title(AccessTable.Cell cell, Visitor visitor) {
    Job job = visitor.job();
    String who =
        job == null
            ? "without a token"
            : "as " + job.id() + (visitor.outsideScope() ? " of another organisation" : "");
    return cell.operation() + " " + who + " answers " + cell.expected(visitor);
  }

  /** A request and who makes it. */
  record Call(AccessRequest request, Visitor visitor) {}
}
