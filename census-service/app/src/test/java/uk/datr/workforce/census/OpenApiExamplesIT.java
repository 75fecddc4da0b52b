package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.kit.json.OperationSchemas;

/** Every example of the document fits the schema beside it. */
@QuarkusTest
class OpenApiExamplesIT {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Set<String> KIT_TAGS = Set.of("Administration", "Audit", "Jobs");

  private final OperationSchemas schemas;
  private final ObjectMapper mapper;

  @Inject
  OpenApiExamplesIT(OperationSchemas schemas, ObjectMapper mapper) {
    this.schemas = schemas;
    this.mapper = mapper;
  }

  @TestFactory
  Stream<DynamicTest> everyExampleFitsItsSchema() throws IOException {
    JsonNode document =
        new YAMLMapper().readTree(Path.of("target", "openapi", "openapi.yaml").toFile());
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        if (id.isEmpty() || everyServiceHas(operation)) {
          continue;
        }
        List<JsonNode> contents = new ArrayList<>();
        contents.add(operation.at("/requestBody/content/application~1json"));
        for (JsonNode response : operation.path("responses")) {
          contents.add(response.at("/content/application~1json"));
        }
        int examples = 0;
        for (JsonNode content : contents) {
          for (JsonNode example : content.path("examples")) {
            tests.add(
                test(id, ++examples, content.at("/schema/$ref").asText(), example.path("value")));
          }
        }
        assertThat(examples).as("examples of " + id).isPositive();
        assertThat(operation.path("summary").asText()).as("summary of " + id).isNotBlank();
        assertThat(operation.path("description").asText()).as("description of " + id).isNotBlank();
      }
    }
    assertThat(tests).hasSizeGreaterThan(25);
    return tests.stream();
  }

  /** The operations of auditors and administrators are the service kit's, not the census's. */
  private static boolean everyServiceHas(JsonNode operation) {
    return KIT_TAGS.contains(operation.at("/tags/0").asText());
  }

  private DynamicTest test(String operation, int number, String schema, JsonNode example) {
    assertThat(schema).as("schema of " + operation).startsWith(SCHEMAS);
    return DynamicTest.dynamicTest(
        operation + " example " + number,
        () ->
            assertThat(
                    schemas.check(
                        schema.substring(SCHEMAS.length()), mapper.readTree(example.toString())))
                .isEmpty());
  }
}
