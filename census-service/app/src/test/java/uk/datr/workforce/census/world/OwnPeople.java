package uk.datr.workforce.census.world;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.datr.workforce.stack.KeycloakAdmin;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.SignIn;
import uk.datr.workforce.testkit.parts.RunningParts;

/** Organisations and people of a test's own; the people are taken out of the shared Keycloak at the end. */
public final class OwnPeople implements AutoCloseable {

  private static final AtomicInteger CODES = new AtomicInteger(9_000_000);
  private static final String REALM = "/workforce";

  private final PartsAddresses parts = RunningParts.shared();
  private final KeycloakAdmin admin =
      new KeycloakAdmin(parts.keycloakUrl(), parts.adminClientId(), parts.clientSecret());
  private final List<String> made = new ArrayList<>();

  /** Somebody who can sign in. */
  public record Somebody(String id, String userName, String email) {

    /** A request with a token that is got now, with the jobs that are held now. */
    public RequestSpecification asks() {
      PartsAddresses parts = RunningParts.shared();
      return given()
          .header(
              "Authorization",
              "Bearer "
                  + new SignIn(parts.realmUrl())
                      .person(userName, parts.userPassword())
                      .accessToken());
    }

    /** A JSON request. */
    public RequestSpecification asks(String body) {
      return asks().contentType(ContentType.JSON).body(body);
    }
  }

  /** A provider that nobody else has. */
  public static String provider() {
    Census.registerOrganisations();
    String code = "ORG-" + CODES.incrementAndGet();
    Census.as(
            "collection-manager",
            """
            {"code": "%s", "kind": "PROVIDER", "name": "Example provider", "laCode": "E08000035"}\
            """
                .formatted(code))
        .post("/census/v1/organisations")
        .then()
        .statusCode(201);
    return code;
  }

  /** Somebody who holds a job at an organisation. */
  public Somebody with(String organisation, String... jobs) {
    Somebody somebody = somebody();
    for (String job : jobs) {
      join(somebody, organisation, job);
    }
    return somebody;
  }

  /** Somebody without any job. */
  public Somebody somebody() {
    String name = "own-" + UUID.randomUUID().toString().substring(0, 12);
    String email = name + "@people.example.org";
    ObjectNode user =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", name)
            .put("email", email)
            .put("emailVerified", true)
            .put("firstName", "Own")
            .put("lastName", "Example")
            .put("enabled", true);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", parts.userPassword())
        .put("temporary", false);
    admin.post(REALM + "/users", user);
    String id = admin.get(REALM + "/users?exact=true&username=" + name).path(0).path("id").asText();
    made.add(id);
    return new Somebody(id, name, email);
  }

  /** Gives somebody a job, past the service. */
  public void join(Somebody somebody, String organisation, String job) {
    String root = admin.get(REALM + "/group-by-path/organisations").path("id").asText();
    String group =
        group(group(root, "organisations", organisation), "organisations/" + organisation, job);
    admin.put(
        REALM + "/users/" + somebody.id() + "/groups/" + group,
        JsonNodeFactory.instance.objectNode());
  }

  private String group(String parent, String parentPath, String name) {
    JsonNode there = admin.get(REALM + "/group-by-path/" + parentPath + "/" + name);
    return there.isMissingNode()
        ? admin
            .post(
                REALM + "/groups/" + parent + "/children",
                JsonNodeFactory.instance.objectNode().put("name", name))
            .path("id")
            .asText()
        : there.path("id").asText();
  }

  /** The groups of an account, as paths. */
  public List<String> groups(String accountId) {
    return admin.get(REALM + "/users/" + accountId + "/groups?max=100").findValuesAsText("path");
  }

  /** The account as Keycloak has it. */
  public JsonNode account(String accountId) {
    return admin.get(REALM + "/users/" + accountId);
  }

  /** The client of that id, missing if there is none. */
  public JsonNode client(String clientId) {
    return admin.get(REALM + "/clients?clientId=" + clientId).path(0);
  }

  @Override
  public void close() {
    made.forEach(id -> admin.delete(REALM + "/users/" + id));
    admin.close();
  }
}
