package uk.datr.workforce.census.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import uk.datr.workforce.testkit.contract.ExampleState;
import uk.datr.workforce.testkit.contract.ExecutedExamples;

/** What the examples of people and clients meet: all at Aire, by its administrator. */
public final class PeopleExamples {

  private static final String ADMINISTRATOR = "aire-administrator";

  private final DataSource database;

  private PeopleExamples(DataSource database) {
    this.database = database;
  }

  /** Adds the states. */
  public static ExecutedExamples addedTo(ExecutedExamples examples, DataSource database) {
    PeopleExamples states = new PeopleExamples(database);
    for (String operation :
        new String[] {
          "listPeople",
          "confirmPeople",
          "listPeopleConfirmations",
          "listInvitations",
          "listClients",
          "makeClient"
        }) {
      examples.given(operation, PeopleExamples::asItIs);
    }
    return examples
        .given(
            "invitePerson",
            () -> asItIs().withField("/email", "example-" + UUID.randomUUID() + "@aire.example"))
        .given("withdrawInvitation", states::open)
        .given("acceptInvitation", states::accepted)
        .given("changePersonJobs", PeopleExamples::somebody)
        .given("removePerson", PeopleExamples::somebody)
        .given("changeClientSecret", PeopleExamples::client)
        .given("removeClient", PeopleExamples::client);
  }

  private static ExampleState asItIs() {
    return ExampleState.asItIs().by(ADMINISTRATOR);
  }

  private static ExampleState somebody() {
    OwnPeople people = new OwnPeople();
    OwnPeople.Somebody somebody = people.with(Census.AIRE, "return-editor");
    return asItIs().with("personId", somebody.id()).tidiedBy(people::close);
  }

  private static ExampleState client() {
    String id =
        Census.as(ADMINISTRATOR, "{\"name\": \"HR system\", \"jobs\": [\"return-editor\"]}")
            .post("/census/v1/organisations/" + Census.AIRE + "/clients")
            .path("clientId");
    return asItIs().with("clientId", id);
  }

  private ExampleState open() {
    return asItIs().with("invitationId", invited("x".repeat(43)).toString());
  }

  /** Accepted by somebody who holds the job already. */
  private ExampleState accepted() {
    String token = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
    invited(token);
    return ExampleState.asItIs().by("aire-editor").withField("/token", token);
  }

  private UUID invited(String token) {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into invitation (id, organisation_code, email, jobs, token_sha256, state, created_at, created_by, expires_at)
                values (?, 'ORG-1001', ?, '{return-editor}', ?, 'OPEN', now(), 'test', now() + interval '1 day')
                """)) {
      insert.setObject(1, id);
      insert.setString(2, id + "@aire.example");
      insert.setBytes(
          3, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
      insert.executeUpdate();
      return id;
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
