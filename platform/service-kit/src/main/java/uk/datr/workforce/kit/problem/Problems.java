package uk.datr.workforce.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.traces.RequestTraces;

/** Makes the answers that say no. Resources and mappers use it, so that there is one place that knows their shape. */
@ApplicationScoped
public class Problems {

  /** Long enough for a database to come back, short enough for a person to wait. */
  private static final int RETRY_AFTER_OUTAGE_SECONDS = 5;

  private static final int RETRY_AFTER_SECONDS = 1;

  private final CurrentVertxRequest request;

  Problems(CurrentVertxRequest request) {
    this.request = request;
  }

  /** A refusal without findings. */
  public Response response(ProblemType type, String detail) {
    return response(type, detail, List.of());
  }

  /** A refusal that names its faults. */
  public Response response(ProblemType type, String detail, List<Finding> findings) {
    return response(problem(type, detail, findings, request.getCurrent()));
  }

  /** {@code 422 VALIDATION_FAILED} with a detail that counts the errors. */
  public Response validationFailed(List<Finding> findings) {
    return response(ProblemType.VALIDATION_FAILED, countErrors(findings), findings);
  }

  /** {@code 404 NOT_FOUND}: absent, or outside the caller's scope; the answer does not say which. */
  public Response notFound() {
    return response(ProblemType.NOT_FOUND, "There is nothing at this address for you.");
  }

  static String countErrors(List<Finding> findings) {
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    return errors == 1 ? "1 error was found." : errors + " errors were found.";
  }

  static Problem problem(
      ProblemType type, String detail, List<Finding> findings, @Nullable RoutingContext context) {
    RequestTraces.refused(context, type);
    return new Problem(
        type.path(),
        type.title(),
        type.status(),
        detail,
        context == null ? "" : Objects.requireNonNullElse(context.request().path(), ""),
        type.code(),
        CorrelationId.of(context),
        findings);
  }

  static int retryAfterSeconds(ProblemType type) {
    return type == ProblemType.UNAVAILABLE ? RETRY_AFTER_OUTAGE_SECONDS : RETRY_AFTER_SECONDS;
  }

  private static Response response(Problem problem) {
    ProblemType type = ProblemType.valueOf(problem.code());
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    if (type.retryable()) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds(type));
    }
    return answer.build();
  }
}
