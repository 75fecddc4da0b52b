package uk.datr.workforce.calculator.world;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import uk.datr.workforce.testkit.parts.Tokens;

/** Requests of example people and machines. */
public final class Callers {

  /** Where the API begins. */
  public static final String API = "/calculator/v1";

  private Callers() {}

  /** A request with the token of an example person or machine. */
  public static RequestSpecification as(String name) {
    return given().header("Authorization", "Bearer " + Tokens.of(name));
  }

  /** A JSON request with the token of an example person or machine. */
  public static RequestSpecification as(String name, Object body) {
    return as(name).contentType(ContentType.JSON).body(body.toString());
  }
}
