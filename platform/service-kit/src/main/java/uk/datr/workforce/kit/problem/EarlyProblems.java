package uk.datr.workforce.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.sql.TransientFaults;

/** Problem details for what ends a request before or beside the resources, on the HTTP server itself. */
@ApplicationScoped
public class EarlyProblems {

  private static final Logger LOG = Logger.getLogger(EarlyProblems.class);

  /** Behind the failure handlers of all parts, before the framework's own last one, which writes other bodies. */
  private static final int NEARLY_LAST = Integer.MAX_VALUE - 1;

  private final ObjectMapper mapper;

  EarlyProblems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Ends a request with problem details. */
  public void answer(RoutingContext context, ProblemType type, String detail) {
    answer(context, type, detail, List.of());
  }

  /** Ends a request with problem details that name its faults. */
  public void answer(
      RoutingContext context, ProblemType type, String detail, List<Finding> findings) {
    Problem problem = Problems.problem(type, detail, findings, context);
    context
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(CorrelationId.HEADER, problem.correlationId());
    if (type.retryable()) {
      context
          .response()
          .putHeader("Retry-After", Integer.toString(Problems.retryAfterSeconds(type)));
    }
    context.response().end(text(problem));
  }

  void register(@Observes Router router) {
    router.route().order(NEARLY_LAST).failureHandler(this::failed);
  }

  private void failed(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      context.next();
      return;
    }
    ProblemType type = type(context.failure(), context.statusCode());
    if (type == ProblemType.INTERNAL_ERROR) {
      LOG.error("A request failed before it reached an operation.", context.failure());
    }
    answer(context, type, ProblemMappers.detail(type));
  }

  private static ProblemType type(@Nullable Throwable failure, int status) {
    if (failure instanceof ProblemException problem) {
      return problem.type();
    }
    if (failure != null && TransientFaults.isTransient(failure)) {
      return ProblemType.UNAVAILABLE;
    }
    return status < 400 ? ProblemType.INTERNAL_ERROR : ProblemMappers.ofStatus(status);
  }

  private String text(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is plain data.", e);
    }
  }
}
