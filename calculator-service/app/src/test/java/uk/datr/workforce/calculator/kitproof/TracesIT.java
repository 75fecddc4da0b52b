package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.problem.ProblemMappers;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Traces as they are when they are switched on. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class TracesIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** In every text that must not be in a step. The messages of the proof's exceptions have the other word. */
  private static final String CANARY = "canary7c21";

  private static final String SECRET = "secret";

  private static final String OF_SOMEBODY_ELSE =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final String REGISTER = Topic.REGISTER.topicName();

  @Inject KeptSpans kept;
  @Inject Broker broker;

  @Test
  void aRequestItsEventAndWhatAppliesItAreOneTrace() throws MalformedEventException {
    String code = freshCode();
    String correlationId = UUID.randomUUID().toString();

    analyst()
        .post(
            "/proof/v1/things",
            thing(code, CANARY),
            "Correlation-Id",
            correlationId,
            "traceparent",
            OF_SOMEBODY_ELSE);

    SpanData request = requestOf(correlationId);
    SpanData published = step(request, "publish " + REGISTER);
    SpanData applied = step(request, "apply " + ShelfConsumer.NAME);
    assertThat(request.getName()).isEqualTo("makeThing");
    assertThat(request.getParentSpanContext().isValid()).isFalse();
    assertThat(OF_SOMEBODY_ELSE).doesNotContain(request.getTraceId());
    assertThat(List.of(published, applied))
        .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(request.getSpanId()));
    assertThat(attributes(request))
        .isEqualTo(
            Map.of(
                "workforce.operation",
                "makeThing",
                "workforce.correlation_id",
                correlationId,
                "http.response.status_code",
                201L));
    assertThat(attributes(published))
        .isEqualTo(
            Map.of(
                "messaging.destination.name",
                REGISTER,
                "workforce.event_type",
                EventTypes.ORGANISATION_CHANGED.type(),
                "workforce.event_sequence",
                1L,
                "workforce.outcome",
                "sent"));
    assertThat(attributes(applied))
        .isEqualTo(
            Map.of(
                "workforce.consumer",
                ShelfConsumer.NAME,
                "messaging.destination.name",
                REGISTER,
                "workforce.event_type",
                EventTypes.ORGANISATION_CHANGED.type(),
                "workforce.event_sequence",
                1L,
                "workforce.outcome",
                "next"));
    var record = broker.read(REGISTER, 1, r -> code.equals(r.key())).getFirst();
    assertThat(Envelope.parse(String.valueOf(record.value())).traceparent())
        .isEqualTo("00-" + request.getTraceId() + "-" + request.getSpanId() + "-01");
  }

  @Test
  void aRefusalIsNamedByItsOperationAndItsProblem() {
    assertThat(attributes(request(anonymous().post("/proof/v1/things", thing("T-0", "n")))))
        .containsEntry("workforce.operation", "makeThing")
        .containsEntry("http.response.status_code", 401L)
        .containsEntry("workforce.problem", "UNAUTHENTICATED");
    assertThat(attributes(request(analyst().post("/proof/v1/things", "{"))))
        .containsEntry("workforce.operation", "makeThing")
        .containsEntry("http.response.status_code", 400L)
        .containsEntry("workforce.problem", "MALFORMED_JSON");
    SpanData unknown = request(anonymous().get("/nowhere"));
    assertThat(unknown.getName()).isEqualTo("no-operation");
    assertThat(attributes(unknown))
        .containsOnlyKeys(
            "workforce.correlation_id", "http.response.status_code", "workforce.problem")
        .containsEntry("http.response.status_code", 404L)
        .containsEntry("workforce.problem", "NOT_FOUND");
    SpanData fault = request(anonymous().get("/proof/v1/failures/surprise"));
    assertThat(fault.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(fault))
        .containsEntry("workforce.operation", "fail")
        .containsEntry("http.response.status_code", 500L)
        .containsEntry("workforce.problem", "INTERNAL_ERROR");
  }

  @Test
  void anEventThatCannotBeAppliedIsAStepThatFailed() {
    String correlationId = UUID.randomUUID().toString();
    analyst()
        .post("/proof/v1/things", thing(freshCode(), "poison"), "Correlation-Id", correlationId);

    SpanData applied = step(requestOf(correlationId), "apply " + ShelfConsumer.NAME);

    assertThat(applied.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(applied)).doesNotContainKey("workforce.outcome");
  }

  @Test
  void nothingThatARequestSaysOrAFaultTellsIsInAnyStep() throws IOException {
    Client caller = analyst();
    List<Client.Answer> answers = new ArrayList<>();
    answers.add(caller.post("/proof/v1/things", thing(freshCode(), CANARY), telling()));
    answers.add(caller.post("/proof/v1/things", thing(freshCode(), "broken"), telling()));
    answers.add(caller.post("/proof/v1/things", thing(freshCode(), "poison"), telling()));
    answers.add(caller.post("/proof/v1/things", "{\"" + CANARY + "\":1}", telling()));
    answers.add(
        caller.send(
            caller
                .request("/proof/v1/things/" + CANARY + "?name=" + CANARY, telling())
                .PUT(HttpRequest.BodyPublishers.noBody())));
    answers.add(caller.get("/proof/v1/things/" + CANARY, telling()));
    answers.add(anonymous().get("/proof/v1/questions?kind=" + CANARY, telling()));
    answers.add(anonymous().get("/proof/v1/failures/" + CANARY, telling()));
    answers.add(anonymous().get("/proof/v1/failures/database-away", telling()));
    answers.add(anonymous().get("/" + CANARY, "Correlation-Id", CANARY));
    answers.add(with(CANARY).get("/proof/v1/caller", telling()));
    assertThat(answers)
        .extracting(Client.Answer::status)
        .as("what is told, refused and failed")
        .contains(201, 401, 404, 422, 500, 503);
    RawAnswer.to(service, "GET /" + CANARY + "%zz HTTP/1.1");

    answers.forEach(this::request);
    SpanData poisoned = step(request(answers.get(2)), "apply " + ShelfConsumer.NAME);

    assertThat(said(poisoned)).contains(ShelfConsumer.NAME);
    assertThat(kept.all())
        .hasSizeGreaterThan(answers.size())
        .allSatisfy(span -> {
          assertThat(said(span)).doesNotContainIgnoringCase(CANARY, SECRET);
          assertThat(span.getEvents()).isEmpty();
          assertThat(span.getLinks()).isEmpty();
          assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("uk.datr.workforce");
        });
  }

  @Test
  void whatWatchesTheServiceIsNotTraced() {
    String health = UUID.randomUUID().toString();
    anonymous().get("/q/health/ready", "Correlation-Id", health);

    SpanData after = request(anonymous().get("/proof/v1/things"));

    assertThat(after.getName()).isEqualTo("listThings");
    assertThat(find(health)).isEmpty();
  }

  @Test
  void aLineOfTheLogNamesItsTrace() {
    List<String> traceIds = new CopyOnWriteArrayList<>();
    Handler reader = new TraceIds(traceIds);
    Logger log = Logger.getLogger(ProblemMappers.class.getName());
    log.addHandler(reader);
    try {
      SpanData fault = request(anonymous().get("/proof/v1/failures/surprise"));

      assertThat(traceIds).contains(fault.getTraceId());
    } finally {
      log.removeHandler(reader);
    }
  }

  /** Headers in which callers say something of their own. */
  private static String[] telling() {
    return new String[] {
      "Idempotency-Key", CANARY + UUID.randomUUID(),
      "User-Agent", CANARY,
      "X-Forwarded-For", CANARY,
      "baggage", "name=" + CANARY,
      "tracestate", "a=" + CANARY
    };
  }

  private SpanData request(Client.Answer answer) {
    return requestOf(answer.header(CorrelationId.HEADER));
  }

  private SpanData requestOf(String correlationId) {
    return await("the step of the request")
        .atMost(PATIENCE)
        .until(() -> find(correlationId), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<SpanData> find(String correlationId) {
    return kept.all().stream()
        .filter(span -> correlationId.equals(attributes(span).get("workforce.correlation_id")))
        .findFirst();
  }

  private SpanData step(SpanData request, String name) {
    return await(name)
        .atMost(PATIENCE)
        .until(
            () ->
                kept.ofTrace(request.getTraceId()).stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Map<String, Object> attributes(SpanData span) {
    return span.getAttributes().asMap().entrySet().stream()
        .collect(
            Collectors.toMap(
                attribute -> name(attribute.getKey()),
                attribute -> Objects.requireNonNull(attribute.getValue())));
  }

  private static String name(AttributeKey<?> key) {
    return key.getKey();
  }

  /** All words of a span. */
  private static String said(SpanData span) {
    return String.join(
        " ",
        span.getName(),
        span.getStatus().getDescription(),
        attributes(span).toString(),
        span.getResource().getAttributes().toString(),
        span.getSpanContext().getTraceState().asMap().toString(),
        span.getParentSpanContext().getTraceState().asMap().toString());
  }

  /** Reads the trace's id off every line. */
  private static final class TraceIds extends Handler {

    private final List<String> found;

    TraceIds(List<String> found) {
      this.found = found;
    }

    @Override
    public void publish(LogRecord line) {
      found.add(String.valueOf(ExtLogRecord.wrap(line).getMdc("traceId")));
    }

    @Override
    public void flush() {
      // Nothing waits.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
