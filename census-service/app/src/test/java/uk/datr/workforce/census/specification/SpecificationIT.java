package uk.datr.workforce.census.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.returns.practice.Sandbox;
import uk.datr.workforce.census.world.Census;

/** A developer can write a return from the pack alone: its parts agree with each other and with the running service. */
@QuarkusTest
class SpecificationIT {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> EXAMPLES = List.of("provider", "commissioner", "lero", "nil");

  @Test
  void theArchiveHoldsThePartsAndHasTheHashThatTheIndexStates() throws IOException {
    String collection = Census.openCollection();
    Response index = as("aire-system").get(address(collection, ""));

    index
        .then()
        .statusCode(200)
        .body("specVersion", equalTo("2024.1"))
        .body("referenceDate", equalTo("2026-06-30"));
    byte[] archive = archive(collection);
    assertThat(SpecificationPack.sha256(archive)).isEqualTo(index.path("archive.sha256"));
    assertThat(archive).hasSize(index.<Integer>path("archive.bytes"));
    Map<String, String> files = files(archive);
    List<Map<String, Object>> parts = index.path("parts");
    assertThat(parts).hasSize(files.size()).hasSizeGreaterThan(12);
    for (Map<String, Object> part : parts) {
      Response file = as("aire-system").get(String.valueOf(part.get("href")));
      file.then()
          .statusCode(200)
          .contentType(startsWith(String.valueOf(part.get("mediaType"))))
          .header("ETag", equalTo("\"" + part.get("sha256") + "\""));
      assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8))
          .as(String.valueOf(part.get("name")))
          .isEqualTo(files.get(String.valueOf(part.get("name"))));
    }
  }

  @Test
  void theSameSpecificationHasTheSameBytes() {
    String collection = Census.openCollection();
    byte[] first = archive(collection);

    assertThat(archive(collection)).isEqualTo(first);
    String tag = as("analyst").get(address(collection, "/archive")).header("ETag");
    assertThat(tag).isEqualTo("\"" + SpecificationPack.sha256(first) + "\"");
    as("analyst")
        .header("If-None-Match", tag)
        .get(address(collection, "/archive"))
        .then()
        .statusCode(304);
  }

  @Test
  void thePackSaysByWhichSettingsTheCollectionReallyChecks() throws IOException {
    String collection = Census.openCollectionOfAllSections();
    String before = as("analyst").get(address(collection, "/archive")).header("ETag");
    assertThat(rule(collection, "C225").path("level").asText()).isEqualTo("WARNING");

    as(
            "collection-manager",
            """
            {"reason": "Last year's figures.",
             "adjustments": [{"ruleId": "C225", "parameter": "mostCases", "value": 42, "reason": "Agreed with the panel."},
                             {"ruleId": "C215", "level": "OFF", "reason": "Vacancies are asked elsewhere."}]}\
            """)
        .header("If-Match", "\"0\"")
        .put("/census/v1/collections/" + collection + "/rule-settings")
        .then()
        .statusCode(200);

    assertThat(rule(collection, "C225").path("thresholds"))
        .anySatisfy(threshold -> {
          assertThat(threshold.path("name").asText()).isEqualTo("mostCases");
          assertThat(threshold.path("value").asInt()).isEqualTo(42);
        });
    assertThat(rule(collection, "C215").path("level").asText()).isEqualTo("OFF");
    assertThat(as("analyst").get(address(collection, "/archive")).header("ETag"))
        .isNotEqualTo(before);
  }

  private static JsonNode rule(String collection, String id) throws IOException {
    for (JsonNode rule : MAPPER.readTree(part(collection, "rules.json")).path("rules")) {
      if (rule.path("id").asText().equals(id)) {
        return rule;
      }
    }
    throw new AssertionError("The pack has no rule " + id + ".");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String collection = Census.openCollection();

    for (String missing :
        List.of(
            address("NOT-THERE", ""),
            address("NOT-THERE", "/archive"),
            address(collection, "/parts/application.properties"))) {
      as("aire-system").get(missing).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleFitsTheSchemaAndBreaksNoRule() {
    // Units first: a collection asks those that are there when it opens, the sandbox asks every new
    // one.
    Map<String, String> units =
        Map.of(
            "PROVIDER",
            unit("PROVIDER"),
            "COMMISSIONER",
            unit("COMMISSIONER"),
            "LERO",
            unit("LERO"));
    return Stream.of(Sandbox.ID, Census.openCollection())
        .flatMap(collection ->
            EXAMPLES.stream()
                .map(example ->
                    DynamicTest.dynamicTest(
                        example + " of " + collection,
                        () -> isFaultless(collection, example, units))));
  }

  private static void isFaultless(String collection, String example, Map<String, String> units)
      throws IOException {
    String body = part(collection, "example-" + example + ".json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(part(collection, "return.schema.json"));
    assertThat(
            schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();

    String kind = MAPPER.readTree(body).at("/header/returnType").asText();
    ObjectNode request = MAPPER.createObjectNode().put("collectionId", collection);
    ObjectNode sent = (ObjectNode) MAPPER.readTree(body);
    ((ObjectNode) sent.path("header")).put("reportingUnitId", units.get(kind));
    request.set("return", sent);
    as(editor(kind), request)
        .post("/census/v1/validations")
        .then()
        .statusCode(200)
        .body("findings.findAll { it.severity != 'INFORMATION' }", empty());
  }

  @TestFactory
  Stream<DynamicTest> dictionaryAndSchemaHaveTheSameFields() {
    return Stream.of(Sandbox.ID, Census.openCollection())
        .map(collection ->
            DynamicTest.dynamicTest(
                collection,
                () -> {
                  Set<String> said = new TreeSet<>();
                  MAPPER
                      .readTree(part(collection, "data-dictionary.json"))
                      .path("fields")
                      .forEach(field -> said.add(field.path("field").asText()));
                  Set<String> taken = new TreeSet<>();
                  collect(MAPPER.readTree(part(collection, "return.schema.json")), "", taken);

                  assertThat(said).isEqualTo(taken);
                }));
  }

  @Test
  void everyFieldOfTheNewestSpecificationIsShownInAnExampleSaveTheUnit() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String example : EXAMPLES) {
      leaves(MAPPER.readTree(part(Sandbox.ID, "example-" + example + ".json")), "", shown);
    }
    Set<String> said = new TreeSet<>();
    MAPPER
        .readTree(part(Sandbox.ID, "data-dictionary.json"))
        .path("fields")
        .forEach(field -> said.add(field.path("field").asText()));

    said.removeAll(shown);
    assertThat(said).containsExactly("header.reportingUnitId");
  }

  @Test
  void everyFieldOfTheDictionaryHasAMeaning() throws IOException {
    for (JsonNode field :
        MAPPER.readTree(part(Sandbox.ID, "data-dictionary.json")).path("fields")) {
      assertThat(field.path("meaning").asText()).as(field.path("field").asText()).isNotBlank();
    }
  }

  @Test
  void theListsHoldEveryCodeThatTheSchemaAllows() throws IOException {
    Set<String> codes = new TreeSet<>();
    MAPPER
        .readTree(part(Sandbox.ID, "code-lists.json"))
        .path("lists")
        .forEach(list -> list.path("codes").forEach(code -> codes.add(code.path("code").asText())));
    JsonNode schema = MAPPER.readTree(part(Sandbox.ID, "return.schema.json"));

    assertThat(schema.at("/properties/staffInPost/items/properties/role/enum"))
        .hasSizeGreaterThan(40)
        .allSatisfy(code -> assertThat(codes).contains(code.asText()));
    assertThat(schema.at("/properties/staffInPost/items/properties/basis/enum"))
        .extracting(JsonNode::asText)
        .contains("PERMANENT")
        .doesNotContain("VOLUNTEER");
  }

  private static String unit(String kind) {
    return switch (kind) {
      case "COMMISSIONER" -> Census.unit(Census.LEEDS, kind, Census.LEEDS_LA);
      case "LERO" -> Census.unit(Census.ROUNDHAY, kind, Census.LEEDS_LA);
      default -> Census.aireUnit();
    };
  }

  private static String editor(String kind) {
    return switch (kind) {
      case "COMMISSIONER" -> "leeds-system";
      case "LERO" -> "roundhay-editor";
      default -> "aire-system";
    };
  }

  /** The paths of the values that a schema describes. */
  private static void collect(JsonNode schema, String path, Set<String> into) {
    if (schema.has("properties")) {
      schema
          .path("properties")
          .properties()
          .forEach(property ->
              collect(
                  property.getValue(),
                  path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                  into));
    } else if (schema.has("items")) {
      collect(schema.path("items"), path + "[]", into);
    } else {
      into.add(path);
    }
  }

  /** The paths of the values in a return. */
  private static void leaves(JsonNode node, String path, Set<String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(property ->
              leaves(
                  property.getValue(),
                  path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                  into));
    } else if (node.isArray()) {
      node.forEach(element -> leaves(element, path + "[]", into));
    } else {
      into.add(path);
    }
  }

  private static byte[] archive(String collection) {
    return as("analyst")
        .get(address(collection, "/archive"))
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .extract()
        .asByteArray();
  }

  private static Map<String, String> files(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static String part(String collection, String name) {
    return new String(
        as("aire-system")
            .get(address(collection, "/parts/" + name))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static String address(String collection, String what) {
    return "/census/v1/collections/" + collection + "/specification" + what;
  }
}
