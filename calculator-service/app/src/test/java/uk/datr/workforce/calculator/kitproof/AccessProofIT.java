package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class AccessProofIT extends KitProof {

  private static final String CALLER = "/proof/v1/caller";

  @Test
  void withoutATokenTheChallengeSaysWhatIsNeeded() {
    Client.Answer answer = anonymous().get(CALLER);

    assertProblem(answer, ProblemType.UNAUTHENTICATED);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aSpoiltTokenIsNoToken() {
    for (String token :
        new String[] {Tokens.expired(), Tokens.tampered(), Tokens.foreignRealm(), "nonsense"}) {
      Client.Answer answer = with(token).get(CALLER);

      assertProblem(answer, ProblemType.UNAUTHENTICATED);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void aJobWithoutThePermissionIsForbidden() {
    assertProblem(with(Tokens.person("auditor")).get(CALLER), ProblemType.FORBIDDEN);
  }

  @Test
  void anOperationThatSaysNothingIsDenied() {
    assertProblem(anonymous().get("/proof/v1/unannotated"), ProblemType.UNAUTHENTICATED);
    assertProblem(analyst().get("/proof/v1/unannotated"), ProblemType.FORBIDDEN);
  }

  @Test
  void aNationalJobIsBoundToNoOrganisation() {
    JsonNode answer = analyst().get(CALLER).json();

    assertThat(answer.path("nationally").asBoolean()).isTrue();
    assertThat(answer.path("organisations")).isEmpty();
    assertThat(answer.at("/act/kind").asText()).isEqualTo("PERSON");
  }

  @Test
  void aJobAtARegisteredOrganisationCountsThere() {
    JsonNode answer = with(Tokens.person("leeds-editor")).get(CALLER).json();

    assertThat(answer.path("nationally").asBoolean()).isFalse();
    assertThat(answer.at("/organisations/0/code").asText()).isEqualTo("ORG-0097");
  }

  @Test
  void aJobAtAnUnknownOrganisationCountsNowhere() {
    assertProblem(with(Tokens.person("roundhay-editor")).get(CALLER), ProblemType.FORBIDDEN);
  }

  @Test
  void aJobAtAnOrganisationOfAnotherKindCountsNowhere() {
    assertProblem(with(Tokens.person("region-lead-south-west")).get(CALLER), ProblemType.FORBIDDEN);
  }

  @Test
  void aRegisterThatIsAwayLetsNobodyInAndSaysSo() {
    assertProblem(with(Tokens.person("avon-editor")).get(CALLER), ProblemType.UNAVAILABLE);
  }

  @Test
  void aPersonMaySignAndAMachineMayNot() {
    Client person = with(Tokens.person("leeds-editor"));
    Client machine = with(Tokens.machine("leeds-system"));

    assertThat(sign(person).status()).isEqualTo(204);
    assertProblem(sign(machine), ProblemType.HUMAN_REQUIRED);
  }

  @Test
  void aMachineActsAsAMachine() {
    JsonNode answer = with(Tokens.machine("leeds-system")).get(CALLER).json();

    assertThat(answer.at("/act/kind").asText()).isEqualTo("MACHINE");
    assertThat(answer.at("/caller/human").asBoolean()).isFalse();
    assertThat(answer.at("/caller/clientId").asText()).isEqualTo("leeds-system");
  }

  private static Client.Answer sign(Client client) {
    return client.send(
        client.request("/proof/v1/signatures").POST(HttpRequest.BodyPublishers.noBody()));
  }
}
