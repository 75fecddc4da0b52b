package uk.datr.workforce.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.problem.EarlyProblems;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * Refuses a body that says by its Content-Length that it is too large, before anything reads it. Bodies without a stated
 * length are counted while they are read, by {@link BodyCount}.
 */
@ApplicationScoped
class BodyLimit {

  /** After the correlation id, before the limit of the framework, which answers without problem details. */
  private static final int PRIORITY = CorrelationId.PRIORITY - 100;

  /** A client that keeps sending is heard out this far, so that it can read its answer; then it is cut off. */
  private static final long HEARD_OUT_BYTES = 256L * 1024 * 1024;

  private final long limit;
  private final EarlyProblems problems;

  BodyLimit(HttpConfig config, EarlyProblems problems) {
    this.limit = config.maxBodySize().asLongValue();
    this.problems = problems;
  }

  /** The most bytes that a body may have. */
  long bytes() {
    return limit;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    if (statedLength(context.request()) <= limit) {
      context.next();
      return;
    }
    problems.answer(
        context, ProblemType.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
    hearOut(context.request());
  }

  private static void hearOut(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long[] heard = new long[1];
    request.handler(buffer -> {
      heard[0] += buffer.length();
      if (heard[0] > HEARD_OUT_BYTES) {
        request.connection().close();
      }
    });
    request.resume();
  }

  /** A length that cannot be read is left to the HTTP server, which refuses it. */
  private static long statedLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
