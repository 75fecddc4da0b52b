package uk.datr.workforce.kit.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.MalformedEventException;

/**
 * Begins the steps of traces: a request, an event on its way to the broker, an event that a consumer applies. Only a
 * request begins a trace; events carry it on. Without somebody to send them to there are no steps and nothing is set up.
 *
 * <p>No library makes spans by itself here: there is no global tracer, and no bean that one could be taken from.
 */
@ApplicationScoped
public class Traces {

  /** The key of the trace's id in the diagnostic context of log lines. */
  public static final String MDC_KEY = "traceId";

  /** What a request is called that no operation took, such as one to an unknown address. */
  static final String NO_OPERATION = "no-operation";

  private static final String MAKER = "uk.datr.workforce";

  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

  private static final AttributeKey<String> CORRELATION =
      AttributeKey.stringKey("workforce.correlation_id");

  private static final AttributeKey<String> TOPIC =
      AttributeKey.stringKey("messaging.destination.name");

  private static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("workforce.consumer");

  private static final AttributeKey<String> EVENT_TYPE =
      AttributeKey.stringKey("workforce.event_type");

  private static final AttributeKey<Long> EVENT_SEQUENCE =
      AttributeKey.longKey("workforce.event_sequence");

  /** How long steps are collected before they are sent together. */
  private static final Duration COLLECTED = Duration.ofSeconds(1);

  /** How long a service that stops waits until its last steps are sent. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final @Nullable SdkTracerProvider provider;
  private final @Nullable Tracer tracer;

  /** Sends to a bean that takes spans, if there is one, as in tests; otherwise to the endpoint, if one is set. */
  @Inject
  Traces(
      TracesConfig config,
      Instance<SpanExporter> receivers,
      @ConfigProperty(name = "workforce.service") String service) {
    this(receiver(config, receivers), config.share(), service);
  }

  Traces(@Nullable SpanExporter receiver, double share, String service) {
    if (receiver == null) {
      provider = null;
      tracer = null;
      return;
    }
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.of(SERVICE, service)))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
            .addSpanProcessor(
                BatchSpanProcessor.builder(receiver).setScheduleDelay(COLLECTED).build())
            .build();
    tracer = provider.get(MAKER);
  }

  private static @Nullable SpanExporter receiver(
      TracesConfig config, Instance<SpanExporter> receivers) {
    return receivers.isResolvable()
        ? receivers.get()
        : config.endpoint().map(Traces::overHttp).orElse(null);
  }

  static SpanExporter overHttp(URI endpoint) {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint(endpoint.toString())
        .setMeterProvider(MeterProvider.noop())
        .build();
  }

  /** Whether traces are kept of anything. */
  public boolean on() {
    return tracer != null;
  }

  /**
   * A request comes in, and a trace begins. What a caller's own trace is plays no part: nobody outside decides of what
   * traces are kept, or into which one they go.
   */
  Step request(String correlationId) {
    Tracer maker = tracer;
    return maker == null
        ? Step.NONE
        : new Step(
            maker
                .spanBuilder(NO_OPERATION)
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(CORRELATION, correlationId)
                .startSpan());
  }

  /** An event is handed to the broker. */
  public Step publication(String topic, String envelope) {
    if (tracer == null) {
      return Step.NONE;
    }
    try {
      return step(Envelope.parse(envelope), SpanKind.PRODUCER, "publish " + topic, topic, null);
    } catch (MalformedEventException e) {
      return Step.NONE;
    }
  }

  /** An event is applied by a consumer that cares for its type. */
  public Step application(String consumer, String topic, Envelope event) {
    return step(event, SpanKind.CONSUMER, "apply " + consumer, topic, consumer);
  }

  private Step step(
      Envelope event, SpanKind kind, String name, String topic, @Nullable String consumer) {
    Tracer maker = tracer;
    SpanContext before = before(event.traceparent());
    if (maker == null || !before.isValid()) {
      return Step.NONE;
    }
    SpanBuilder span =
        maker
            .spanBuilder(name)
            .setParent(Context.root().with(Span.wrap(before)))
            .setSpanKind(kind)
            .setAttribute(TOPIC, topic)
            .setAttribute(EVENT_SEQUENCE, event.sequence());
    // Of a type that we know: any other text in its place would be somebody else's.
    EventTypes.find(event.type()).ifPresent(type -> span.setAttribute(EVENT_TYPE, type.type()));
    if (consumer != null) {
      span.setAttribute(CONSUMER, consumer);
    }
    return new Step(span.startSpan());
  }

  /** Its form was checked when the event was read. */
  private static SpanContext before(@Nullable String traceparent) {
    if (traceparent == null) {
      return SpanContext.getInvalid();
    }
    String[] parts = traceparent.split("-", -1);
    return SpanContext.createFromRemoteParent(
        parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
  }

  @PreDestroy
  void stop() {
    if (provider != null) {
      provider.shutdown().join(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
