import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.api.CollectionsApi;
import client.api.PracticeApi;
import client.api.ReturnsApi;
import client.model.Collection;
import client.model.CoveredService;
import client.model.Declaration;
import client.model.Demographics;
import client.model.Explanation;
import client.model.Flow;
import client.model.Funding;
import client.model.ModelReturn;
import client.model.PeopleOfCode;
import client.model.Problem;
import client.model.Recall;
import client.model.ReturnBody;
import client.model.ReturnHeader;
import client.model.ReturnKind;
import client.model.ReturnState;
import client.model.ReturnStatus;
import client.model.SignOffStatement;
import client.model.StaffInPost;
import client.model.Submission;
import client.model.TimeInPost;
import client.model.Vacancy;
import client.model.ValidationOutcome;
import client.model.ValidationRequest;
import client.model.WorkingPattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The system of an authority, written against the client that openapi-generator makes of docs/api/census.yaml and nothing
 * else: it takes its commissioning team's return through a whole cycle in the sandbox and prints a line for each step.
 *
 * <p>Arguments: address of the service, token endpoint, client id, client secret, token of the signatory.
 */
public final class AuthoritySystem {

  private static final String SANDBOX = "SANDBOX";

  private final ReturnsApi returns;
  private final ReturnsApi signatory;
  private final CollectionsApi collections;
  private final PracticeApi practice;

  private AuthoritySystem(String service, String token, String signatoryToken) {
    ApiClient own = client(service, token);
    returns = new ReturnsApi(own);
    collections = new CollectionsApi(own);
    practice = new PracticeApi(own);
    signatory = new ReturnsApi(client(service, signatoryToken));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException, ApiException {
    String token = token(arguments[1], arguments[2], arguments[3]);
    say("token", "received");
    new AuthoritySystem(arguments[0], token, arguments[4]).cycle();
  }

  private void cycle() throws ApiException {
    Collection plan = collections.readCollection(SANDBOX, null);
    say("plan", plan.getSpecVersion() + " on " + plan.getReferenceDate());
    practice.resetPractice(SANDBOX, null);
    ReturnStatus mine =
        returns.listReturns(SANDBOX, 1, 200, ReturnState.NOT_STARTED, null).getItems().stream()
            .filter(status -> status.getKind() == ReturnKind.COMMISSIONER)
            .findFirst()
            .orElseThrow();
    UUID unit = mine.getUnitId();

    ReturnBody body = body(plan, mine);
    body.getStaffInPost().get(1).wte(number("4.80"));
    ModelReturn draft = save(unit, body);
    say("draft", draft.getState() + ", version " + draft.getVersionNo());
    say("findings", rules(draft));

    body.getStaffInPost().get(1).wte(number("2.60"));
    body.getHeader().reportingUnitId(unit.toString());
    ValidationOutcome outcome =
        returns.validateReturn(new ValidationRequest().collectionId(SANDBOX)._return(body));
    say("validation", outcome.getStatus() + ", nothing stored: " + outcome.getDryRun());
    save(unit, body);

    String key = UUID.randomUUID().toString();
    try {
      returns.submitReturn(SANDBOX, unit, new Submission().explanations(List.of()), key + "-a");
      throw new IllegalStateException("A warning has to be explained");
    } catch (ApiException refused) {
      Problem problem = problem(refused);
      say(
          "to explain",
          refused.getCode()
              + " "
              + problem.getFindings().stream()
                  .map(finding -> finding.getRuleId())
                  .collect(Collectors.joining(" ")));
    }
    Submission explained =
        new Submission()
            .explanations(
                List.of(
                    new Explanation().ruleId("C204").code("CONFIRMED_CORRECT").text("Overtime.")));
    ModelReturn submitted = returns.submitReturn(SANDBOX, unit, explained, key);
    say("submission", submitted.getState() + ", version " + submitted.getVersionNo());
    ModelReturn again = returns.submitReturn(SANDBOX, unit, explained, key);
    say("repeated", again.getState() + ", version " + again.getVersionNo());

    returns.recallReturn(SANDBOX, unit, new Recall().reason("Overtime is no WTE."), null);
    body.getStaffInPost().get(0).wte(number("1.00"));
    body.getFunding().get(0).wte(number("3.40"));
    save(unit, body);
    ModelReturn resubmitted =
        returns.submitReturn(SANDBOX, unit, new Submission().explanations(List.of()), null);
    say(
        "resubmission",
        "%s, version %d, %d values changed"
            .formatted(
                resubmitted.getState(),
                resubmitted.getVersionNo(),
                resubmitted.getDifference().getCount()));

    SignOffStatement statement =
        new SignOffStatement()
            .name("Sam Example")
            .role("Director of public health")
            .declaration(
                new Declaration().version(Declaration.VersionEnum._1).agreesToAreaFigures(true));
    try {
      returns.signOffReturn(SANDBOX, unit, statement, null);
      throw new IllegalStateException("A machine must not sign");
    } catch (ApiException refused) {
      say("machine", refused.getCode() + " " + problem(refused).getCode());
    }
    signatory.signOffReturn(SANDBOX, unit, statement, null);
    ModelReturn signed = returns.readReturn(SANDBOX, unit, null);
    say("sign-off", signed.getState() + " by " + signed.getSignature().getName());

    say("reset", practice.resetPractice(SANDBOX, null).getReset().contains(unit) ? "done" : "missing");
    say("afterwards", returns.readReturn(SANDBOX, unit, null).getState().toString());
  }

  /** Saves over what is there, with the tag that was read. */
  private ModelReturn save(UUID unit, ReturnBody body) throws ApiException {
    ApiResponse<ModelReturn> present = returns.readReturnWithHttpInfo(SANDBOX, unit, null);
    String tag = present.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
        .map(header -> header.getValue().getFirst())
        .findFirst()
        .orElseThrow();
    return returns.saveReturn(SANDBOX, unit, body, tag);
  }

  /** A team of five people, one of them with more than one WTE. */
  private static ReturnBody body(Collection plan, ReturnStatus unit) {
    return new ReturnBody()
        .header(
            new ReturnHeader()
                .specVersion(plan.getSpecVersion())
                .returnType("COMMISSIONER")
                .sector("LA")
                .laCodes(List.of(unit.getLaCode()))
                .changeSinceLast(List.of("NONE"))
                .standardWeeklyHours(number("37"))
                .contactName("A. Example")
                .contactEmail("returns@council.example"))
        .staffInPost(
            List.of(
                staff("COM01", 1, "1.20"), staff("COM02", 3, "2.60"), staff("MGA06", 1, "0.80")))
        .vacancies(
            List.of(new Vacancy().role("COM02").vacantWte(number("1")).vacantPosts(1)))
        .flows(
            List.of(new Flow().role("COM02").headcountAtStart(3).joiners(1).leavers(1)))
        .pattern(
            List.of(
                new WorkingPattern().basis("PERMANENT").pattern("FULL_TIME").headcount(3),
                new WorkingPattern().basis("PERMANENT").pattern("PART_TIME").headcount(2)))
        .demographics(
            new Demographics()
                .ageBand(List.of(people("30_39", 2), people("40_49", 3)))
                .gender(List.of(people("2", 3), people("1", 2)))
                .ethnicCategory(List.of(people("A", 4), people("H", 1))))
        .timeInPost(
            List.of(
                new TimeInPost().band("LT1").headcount(1),
                new TimeInPost().band("2_LT5").headcount(4)))
        .funding(
            List.of(
                new Funding().source("PHG").wte(number("3.60")),
                new Funding().source("SSMTR").wte(number("1.00"))))
        .coverage(
            List.of(
                new CoveredService()
                    .providerName("Example Recovery Service")
                    .serviceType("COMMUNITY")
                    .returnExpected(true)));
  }

  private static StaffInPost staff(String role, int headcount, String wte) {
    return new StaffInPost()
        .role(role)
        .basis("PERMANENT")
        .headcount(headcount)
        .wte(number(wte));
  }

  private static PeopleOfCode people(String code, int paid) {
    return new PeopleOfCode().code(code).paid(paid);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** The rules that block a submission or have to be explained; notes are left out. */
  private static String rules(ModelReturn draft) {
    return draft.getFindings().stream()
        .filter(finding -> !finding.getSeverity().getValue().equals("INFORMATION"))
        .map(finding -> finding.getRuleId())
        .sorted()
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Problem problem(ApiException refused) {
    try {
      return ApiClient.createDefaultObjectMapper()
          .readValue(refused.getResponseBody(), Problem.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException(refused.getResponseBody(), unreadable);
    }
  }

  private static ApiClient client(String service, String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(service);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return client;
  }

  private static String token(String endpoint, String clientId, String secret)
      throws IOException, InterruptedException {
    String form =
        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)
            .entrySet()
            .stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(endpoint))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    return ApiClient.createDefaultObjectMapper()
        .readTree(answer.body())
        .path("access_token")
        .asText();
  }

  private static void say(String step, String outcome) {
    System.out.println(step + ": " + outcome);
  }
}
