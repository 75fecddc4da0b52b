package uk.datr.workforce.census;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The running service describes itself so that every reader of YAML and JSON understands the same. */
@QuarkusTest
class PublishedDocumentIT {

  @Test
  void codesOfDigitsAreTextsInTheYamlThatTheServicePublishes() {
    String document =
        given()
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .contentType(startsWith("application/yaml"))
            .extract()
            .asString();

    assertThat(document).contains("openapi: 3.1.0", "code: \"30_39\"").doesNotContain(": 30_39");
    assertThat(given().get("/q/openapi.yaml").asString()).isEqualTo(document);
  }

  @Test
  void whoAsksForJsonGetsJson() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"));
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"));
  }
}
