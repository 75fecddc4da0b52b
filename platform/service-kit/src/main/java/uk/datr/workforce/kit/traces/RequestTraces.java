package uk.datr.workforce.kit.traces;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.correlation.CorrelationId;

/**
 * Keeps a trace of every request: its operation, status, problem and correlation id, and nothing that the request says.
 * What watches the service itself, below {@code /q/}, is not traced.
 */
@ApplicationScoped
public class RequestTraces {

  /** Directly after the correlation id, so that a request that is refused at once is traced, too. */
  private static final int PRIORITY = CorrelationId.PRIORITY - 1;

  private static final String ATTRIBUTE = RequestTraces.class.getName();

  private static final String OF_THE_SERVICE_ITSELF = "/q/";

  private final Traces traces;
  private final CurrentVertxRequest request;

  RequestTraces(Traces traces, CurrentVertxRequest request) {
    this.traces = traces;
    this.request = request;
  }

  /** The step that a request is, for what it causes; null when no trace is kept of it. */
  public static @Nullable String traceparent(@Nullable RoutingContext context) {
    return step(context).traceparent();
  }

  /** Notes why a request is refused. */
  public static void refused(@Nullable RoutingContext context, Enum<?> problem) {
    step(context).refused(problem);
  }

  void register(@Observes Filters filters) {
    if (traces.on()) {
      filters.register(this::begin, PRIORITY);
    }
  }

  /** Names the step as soon as there is an answer, also one that refuses. An unknown address has a method without a name. */
  @ServerResponseFilter
  public void operation(SimpleResourceInfo operation) {
    @Nullable String id = operation.getMethodName();
    if (id != null) {
      step(request.getCurrent()).is(id);
    }
  }

  private void begin(RoutingContext context) {
    String path = context.request().path();
    if (path == null || !path.startsWith(OF_THE_SERVICE_ITSELF)) {
      Step step = traces.request(CorrelationId.of(context));
      context.put(ATTRIBUTE, step);
      if (step.traceId() != null) {
        MDC.put(Traces.MDC_KEY, step.traceId());
      }
      context.addEndHandler(done -> end(context, step, done));
    }
    context.next();
  }

  private static void end(RoutingContext context, Step step, AsyncResult<Void> done) {
    if (context.response().headWritten()) {
      step.answered(context.response().getStatusCode());
    }
    if (done.failed()) {
      step.failed();
    }
    step.end();
  }

  private static Step step(@Nullable RoutingContext context) {
    Step step = context == null ? null : context.<@Nullable Step>get(ATTRIBUTE);
    return step == null ? Step.NONE : step;
  }
}
