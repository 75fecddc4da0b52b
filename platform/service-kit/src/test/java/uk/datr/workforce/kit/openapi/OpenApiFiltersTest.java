package uk.datr.workforce.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class OpenApiFiltersTest {

  private static final String THING = "#/components/schemas/Thing";

  @Test
  void aPublicReadNamesOnlyWhatCanHappenToIt() {
    Operation read = OASFactory.createOperation();

    new SharedErrors().filterOpenAPI(document("/v1", PathItem.HttpMethod.GET, read));

    assertThat(read.getResponses().getAPIResponses()).containsOnlyKeys("406", "422", "500", "503");
  }

  @Test
  void aSecuredWriteWithABodyNamesEverythingThatCanHappenToIt() {
    Operation write = write();

    new SharedErrors().filterOpenAPI(document("/v1/{id}", PathItem.HttpMethod.PUT, write));

    assertThat(write.getResponses().getAPIResponses())
        .containsOnlyKeys("400", "401", "403", "404", "406", "413", "415", "422", "500", "503");
  }

  @Test
  void whatTheOperationSaysItselfStays() {
    Operation write = write();
    write.setResponses(
        OASFactory.createAPIResponses()
            .addAPIResponse("404", OASFactory.createAPIResponse().description("own words")));

    new SharedErrors().filterOpenAPI(document("/v1/{id}", PathItem.HttpMethod.PUT, write));

    assertThat(write.getResponses().getAPIResponse("404").getDescription()).isEqualTo("own words");
    assertThat(write.getResponses().getAPIResponse("404").getContent().getMediaTypes())
        .containsOnlyKeys("application/problem+json");
  }

  @Test
  void answersThatTheFrameworkAddsWithoutABodySayThatTheyAreProblems() {
    Operation write = write();
    write.setResponses(
        OASFactory.createAPIResponses()
            .addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized")));
    OpenAPI document = document("/v1/{id}", PathItem.HttpMethod.PUT, write);

    new SharedErrors().filterOpenAPI(document);

    assertThat(write.getResponses().getAPIResponse("401").getRef())
        .isEqualTo("#/components/responses/Unauthenticated");
    assertThat(
            Objects.requireNonNull(document.getComponents().getResponses().get("Unauthenticated"))
                .getHeaders())
        .containsKeys("WWW-Authenticate", "Correlation-Id");
  }

  @Test
  void conditionsAreParametersOfWhoseAnswersSpeakOfThem() {
    Operation write = write();
    write.setResponses(
        OASFactory.createAPIResponses()
            .addAPIResponse("200", OASFactory.createAPIResponse().description("done"))
            .addAPIResponse("412", OASFactory.createAPIResponse().description("stale")));

    new SharedErrors().filterOpenAPI(document("/v1/{id}", PathItem.HttpMethod.PUT, write));

    assertThat(write.getParameters()).extracting(Parameter::getName).containsExactly("If-Match");
    assertThat(write.getResponses().getAPIResponse("200").getHeaders())
        .containsOnlyKeys("Correlation-Id", "Cache-Control", "ETag");
  }

  @Test
  void objectsOfRequestBodiesAreClosedAndOthersAreNot() {
    OpenAPI document = document("/v1", PathItem.HttpMethod.POST, write());
    Schema thing = object().addProperty("inner", object());
    Schema answer = object();
    document.setComponents(
        OASFactory.createComponents().addSchema("Thing", thing).addSchema("Answer", answer));

    new ClosedBodies().filterOpenAPI(document);

    assertThat(closed(thing)).isTrue();
    assertThat(closed(Objects.requireNonNull(thing.getProperties().get("inner")))).isTrue();
    assertThat(closed(answer)).isFalse();
  }

  @Test
  void aReferenceHasNoTypeBesideIt() {
    Schema reference =
        OASFactory.createSchema().ref(THING).addType(Schema.SchemaType.STRING).description("which");
    Schema perhaps =
        OASFactory.createSchema()
            .ref(THING)
            .type(List.of(Schema.SchemaType.OBJECT, Schema.SchemaType.NULL));
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    PlainReferences filter = new PlainReferences();

    for (Schema schema : List.of(reference, perhaps, text)) {
      filter.filterSchema(schema);
    }

    assertThat(reference.getType()).isNull();
    assertThat(reference.getDescription()).isEqualTo("which");
    assertThat(perhaps.getType()).contains(Schema.SchemaType.NULL);
    assertThat(text.getType()).containsExactly(Schema.SchemaType.STRING);
  }

  private static boolean closed(Schema schema) {
    Schema rest = schema.getAdditionalPropertiesSchema();
    return rest != null && Boolean.FALSE.equals(rest.getBooleanSchema());
  }

  private static Schema object() {
    return OASFactory.createSchema().addProperty("name", OASFactory.createSchema());
  }

  private static Operation write() {
    return OASFactory.createOperation()
        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("accessToken"))
        .requestBody(
            OASFactory.createRequestBody()
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/json",
                            OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(THING)))));
  }

  private static OpenAPI document(String path, PathItem.HttpMethod method, Operation operation) {
    PathItem item = OASFactory.createPathItem();
    item.setOperation(method, operation);
    return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
  }
}
