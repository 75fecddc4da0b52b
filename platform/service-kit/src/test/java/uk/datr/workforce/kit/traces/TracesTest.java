package uk.datr.workforce.kit.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.UuidV7;

class TracesTest {

  private static final String CANARY = "canary-5e1f";

  private static final String CORRELATION = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private static final String SENDER = "BatchSpanProcessor";

  private enum Word {
    NOT_FOUND,
    AFTER_A_GAP
  }

  private final CollectedSpans collected = new CollectedSpans();

  @Test
  void withoutAReceiverThereAreNoStepsAndNothingRuns() {
    long before = senders();
    Traces off = new Traces(null, 1, "test-service");
    Step request = off.request(CORRELATION);
    request.is("makeThing");
    request.end();

    assertThat(off.on()).isFalse();
    assertThat(request).isSameAs(Step.NONE);
    assertThat(request.traceparent()).isNull();
    assertThat(request.traceId()).isNull();
    assertThat(off.publication("topic", traced().toJson())).isSameAs(Step.NONE);
    assertThat(off.application("shelf", "topic", traced())).isSameAs(Step.NONE);
    assertThat(senders()).isEqualTo(before);
    off.stop();
  }

  @Test
  void aRequestItsEventAndWhatAppliesItAreOneTrace() {
    Traces traces = on(1);
    Step request = traces.request(CORRELATION);
    Envelope event = event(request.traceparent());
    Step publication = traces.publication("workforce.register", event.toJson());
    publication.came(Word.AFTER_A_GAP);
    publication.end();
    Step application = traces.application("shelf", "workforce.register", event);
    application.came(Word.AFTER_A_GAP);
    application.end();
    request.is("makeThing");
    request.answered(201);
    request.end();
    traces.stop();

    SpanData root = collected.named("makeThing");
    SpanData published = collected.named("publish workforce.register");
    SpanData applied = collected.named("apply shelf");
    assertThat(collected.spans())
        .hasSize(3)
        .allSatisfy(span -> {
          assertThat(span.getTraceId()).isEqualTo(request.traceId());
          assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("uk.datr.workforce");
          assertThat(attributes(span.getResource().getAttributes().asMap()))
              .isEqualTo(Map.of("service.name", "test-service"));
          assertThat(span.getEvents()).isEmpty();
          assertThat(span.getLinks()).isEmpty();
        });
    assertThat(root.getParentSpanContext().isValid()).isFalse();
    assertThat(published.getParentSpanId()).isEqualTo(root.getSpanId());
    assertThat(applied.getParentSpanId()).isEqualTo(root.getSpanId());
    assertThat(application.traceparent())
        .isEqualTo("00-" + root.getTraceId() + "-" + applied.getSpanId() + "-01");
    assertThat(List.of(root.getKind(), published.getKind(), applied.getKind()))
        .containsExactly(SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER);
  }

  @Test
  void aStepSaysItsFewThingsAndNothingOfTheEvent() {
    Traces traces = on(1);
    Step request = traces.request(CORRELATION);
    request.is("makeThing");
    request.refused(Word.NOT_FOUND);
    request.answered(404);
    request.end();
    Step application = traces.application("shelf", "topic", event(request.traceparent()));
    application.came(Word.AFTER_A_GAP);
    application.end();
    traces.stop();

    assertThat(attributes(collected.named("makeThing").getAttributes().asMap()))
        .isEqualTo(
            Map.of(
                "workforce.operation",
                "makeThing",
                "workforce.correlation_id",
                CORRELATION,
                "workforce.problem",
                "NOT_FOUND",
                "http.response.status_code",
                404L));
    assertThat(collected.named("makeThing").getStatus()).isEqualTo(StatusData.unset());
    assertThat(attributes(collected.named("apply shelf").getAttributes().asMap()))
        .isEqualTo(
            Map.of(
                "workforce.consumer", "shelf",
                "messaging.destination.name", "topic",
                "workforce.event_type", EventTypes.ORGANISATION_CHANGED.type(),
                "workforce.event_sequence", 7L,
                "workforce.outcome", "after-a-gap"));
    assertThat(collected.spans().toString()).contains(CORRELATION).doesNotContain(CANARY);
  }

  @Test
  void aFaultIsMarkedAndNotTold() {
    Traces traces = on(1);
    Step request = traces.request(CORRELATION);
    request.answered(503);
    request.end();
    traces.stop();

    assertThat(collected.named(Traces.NO_OPERATION).getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, ""));
  }

  @Test
  void aTypeThatIsNotOursIsNotRepeated() {
    Traces traces = on(1);
    Envelope known = traced();
    Envelope strange =
        new Envelope(
            known.specversion(),
            known.id(),
            known.source(),
            CANARY,
            known.subject(),
            known.time(),
            known.dataschema(),
            known.datacontenttype(),
            known.correlationid(),
            known.causationid(),
            known.traceparent(),
            known.sequence(),
            known.data());
    traces.application("shelf", "topic", strange).end();
    traces.stop();

    assertThat(collected.spans()).hasSize(1);
    assertThat(collected.spans().toString()).doesNotContain(CANARY);
  }

  @Test
  void whatBelongsToNoTraceBeginsNone() {
    Traces traces = on(1);

    assertThat(traces.application("shelf", "topic", event(null))).isSameAs(Step.NONE);
    assertThat(traces.publication("topic", event(null).toJson())).isSameAs(Step.NONE);
    assertThat(traces.publication("topic", "not an event")).isSameAs(Step.NONE);
    assertThat(
            traces.application(
                "shelf", "topic", event("00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01")))
        .isSameAs(Step.NONE);
    traces.stop();
    assertThat(collected.spans()).isEmpty();
  }

  @Test
  void ofAShareOfNothingNoTraceIsKeptButOneThatAnotherServiceBeganIsCarriedOn() {
    Traces traces = on(0);
    Step request = traces.request(CORRELATION);
    request.end();
    traces.application("shelf", "topic", traced()).end();
    traces.stop();

    assertThat(request.traceparent()).isNull();
    assertThat(request.traceId()).isNull();
    assertThat(collected.spans()).extracting(SpanData::getName).containsExactly("apply shelf");
  }

  @Test
  void aShareOfMoreThanAllIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> on(1.5));
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traces.overHttp(URI.create("collector:4318")));
  }

  @Test
  void noLibraryFindsATracerToMakeSpansOfItsOwn() {
    Traces traces = on(1);

    assertThat(GlobalOpenTelemetry.get().getTracerProvider()).isSameAs(TracerProvider.noop());
    traces.stop();
  }

  @Test
  void aCollectorGetsTheStepsAsProtobufOverHttp() throws IOException {
    List<String> bodies = new CopyOnWriteArrayList<>();
    List<String> calls = new CopyOnWriteArrayList<>();
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    collector.createContext(
        "/",
        exchange -> {
          calls.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type"));
          bodies.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    try {
      long before = senders();
      Traces traces =
          new Traces(
              Traces.overHttp(
                  URI.create(
                      "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces")),
              1,
              "test-service");
      assertThat(senders()).isGreaterThan(before);
      Step request = traces.request(CORRELATION);
      request.is("makeThing");
      request.end();
      traces.stop();
    } finally {
      collector.stop(0);
    }

    assertThat(calls).containsExactly("POST /v1/traces application/x-protobuf");
    assertThat(bodies)
        .singleElement()
        .satisfies(body ->
            assertThat(body)
                .contains("test-service", "makeThing", "workforce.correlation_id", CORRELATION));
  }

  @Test
  void aCollectorThatIsAwayHoldsNobodyUp() throws IOException {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      nobody = closed.getLocalPort();
    }
    Traces traces =
        new Traces(
            Traces.overHttp(URI.create("http://127.0.0.1:" + nobody + "/v1/traces")), 1, "test");

    for (int i = 0; i < 10_000; i++) {
      traces.request(CORRELATION).end();
    }
    traces.stop();
  }

  private Traces on(double share) {
    return new Traces(collected, share, "test-service");
  }

  private static Envelope traced() {
    return event("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }

  private static Envelope event(@Nullable String traceparent) {
    return Envelope.of(
            EventTypes.ORGANISATION_CHANGED,
            UuidV7.next(Clock.systemUTC()),
            "/test",
            "ORG-" + CANARY,
            Instant.EPOCH,
            "correlation-" + CANARY,
            null,
            7,
            new OrganisationChanged(
                "ORG-1", CANARY, OrganisationKind.PROVIDER, null, null, null, null, null))
        .inTrace(traceparent);
  }

  private static Map<String, Object> attributes(Map<AttributeKey<?>, Object> attributes) {
    return attributes.entrySet().stream()
        .collect(
            Collectors.toMap(
                attribute -> attribute.getKey().getKey(),
                attribute -> Objects.requireNonNull(attribute.getValue())));
  }

  /** How many threads send spans. */
  private static long senders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains(SENDER))
        .count();
  }
}
