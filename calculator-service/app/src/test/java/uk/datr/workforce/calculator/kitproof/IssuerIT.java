package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.stack.StackException;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.RunningParts;
import uk.datr.workforce.testkit.parts.Tokens;

/** The issuer of tokens is away when the service starts, goes away later, and changes keys and secrets. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
@QuarkusTestResource(value = OwnIssuer.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerIT extends KitProof {

  private static final String CALLER = "/proof/v1/caller";
  private static final Duration SECONDS = Duration.ofSeconds(15);

  OwnIssuer.@Nullable Running issuer;

  private String firstToken = "";
  private Client.@Nullable Answer firstAnswer;
  private int readyAtFirst;

  @BeforeAll
  void callBeforeTheIssuerIsThere() {
    firstToken = token();
    firstAnswer = with(firstToken).get(CALLER);
    readyAtFirst = anonymous().get("/q/health/ready").status();
  }

  @BeforeEach
  void theIssuerIsThere() {
    issuer().door().open();
    awaitStatus(token(), 200);
  }

  @Test
  void aServiceThatStartsWithoutItsIssuerIsReadyAndSaysThatItCannotVerify() {
    assertThat(readyAtFirst).isEqualTo(200);
    assertProblem(Objects.requireNonNull(firstAnswer), ProblemType.UNAVAILABLE);
    assertThat(with(firstToken).get(CALLER).status()).as("after it came").isEqualTo(200);
  }

  @Test
  void whileTheIssuerIsAwayKnownKeysCountAndNothingUnverifiedComesIn() {
    String before = token();
    issuer().door().shut();
    issuer().addKey("while-away");
    try {
      String unknown = token();

      assertThat(with(before).get(CALLER).status()).isEqualTo(200);
      assertProblem(with(unknown).get(CALLER), ProblemType.UNAVAILABLE);
      assertProblem(with(unknown).get(CALLER), ProblemType.UNAVAILABLE);
      assertProblem(with(forged(before)).get(CALLER), ProblemType.UNAUTHENTICATED);
      assertProblem(with("nonsense").get(CALLER), ProblemType.UNAUTHENTICATED);
      assertProblem(anonymous().get(CALLER), ProblemType.UNAUTHENTICATED);
      assertThat(anonymous().get("/q/health/ready").status()).isEqualTo(200);

      issuer().door().open();
      awaitStatus(unknown, 200);
      assertThat(with(Tokens.machine("leeds-system")).get(CALLER).status())
          .as("a token of another realm, whose key is unknown")
          .isEqualTo(401);
    } finally {
      issuer().changeKey("while-away", "enabled", "false");
    }
  }

  @Test
  void itsAbsenceIsOneLineOfLogAndItsReturnAnother() {
    int awayBefore = issuer().logLines("issuer of access tokens is away").size();
    int backBefore = issuer().logLines("issuer of access tokens answers again").size();

    issuer().door().shut();
    await()
        .atMost(SECONDS)
        .until(() -> issuer().logLines("issuer of access tokens is away").size() == awayBefore + 1);
    issuer().door().open();
    await()
        .atMost(SECONDS)
        .until(() ->
            issuer().logLines("issuer of access tokens answers again").size() == backBefore + 1);

    assertThat(issuer().logLines("issuer of access tokens is away")).hasSize(awayBefore + 1);
    assertThat(issuer().logLines("\tat ")).isEmpty();
  }

  @Test
  void aNewKeyCountsAtOnceAndTheOldOneUntilItIsTakenAway() {
    issuer().addKey("old");
    String old = token();
    awaitStatus(old, 200);
    issuer().addKey("new");
    issuer().changeKey("new", "priority", "950");
    String fresh = token();
    assertThat(header(fresh)).isNotEqualTo(header(old));

    awaitStatus(fresh, 200);
    issuer().changeKey("old", "active", "false");
    assertThat(with(old).get(CALLER).status()).as("passive: it signs no more").isEqualTo(200);

    issuer().changeKey("old", "enabled", "false");
    awaitStatus(old, 401);
    assertThat(with(token()).get(CALLER).status()).isEqualTo(200);
    issuer().changeKey("new", "enabled", "false");
  }

  @Test
  void aMachinesSecretIsReplacedAndTheOldOneRefused() {
    String id = clientId();
    String path = "/" + issuer().realm().name() + "/clients/" + id + "/client-secret";
    String old = RunningParts.shared().clientSecret();
    String issuedBefore = token();

    String fresh =
        issuer()
            .realm()
            .admin()
            .post(path, JsonNodeFactory.instance.objectNode())
            .path("value")
            .asText();
    try {
      assertThat(fresh).isNotEmpty().isNotEqualTo(old);
      awaitStatus(issuer().token(fresh), 200);
      assertThatThrownBy(() -> issuer().token(old)).isInstanceOf(StackException.class);
      assertThat(with(issuedBefore).get(CALLER).status())
          .as("a token that was issued lives to its end")
          .isEqualTo(200);
    } finally {
      issuer()
          .realm()
          .admin()
          .put(
              "/" + issuer().realm().name() + "/clients/" + id,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("clientId", "leeds-system")
                  .put("secret", old));
    }
    assertThat(issuer().token(old)).isNotEmpty();
  }

  private String clientId() {
    return issuer()
        .realm()
        .admin()
        .get("/" + issuer().realm().name() + "/clients?clientId=leeds-system")
        .path(0)
        .path("id")
        .asText();
  }

  private void awaitStatus(String token, int status) {
    await().atMost(SECONDS).until(() -> with(token).get(CALLER).status() == status);
  }

  private String token() {
    return issuer().token(RunningParts.shared().clientSecret());
  }

  private OwnIssuer.Running issuer() {
    return Objects.requireNonNull(issuer);
  }

  private static String header(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  /** The token with the last letter of its claims changed. */
  private static String forged(String token) {
    int end = token.lastIndexOf('.');
    char last = token.charAt(end - 1);
    return token.substring(0, end - 1) + (last == 'A' ? 'B' : 'A') + token.substring(end);
  }
}
