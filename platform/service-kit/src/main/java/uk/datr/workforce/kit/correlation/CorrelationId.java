package uk.datr.workforce.kit.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.UuidV7;

/**
 * Gives every request an id that goes into its log lines, its answer, its problem, its audit rows and its events. A
 * caller's own id is kept when it is a UUID and replaced when it is anything else, so that nobody can write into our
 * logs.
 */
@ApplicationScoped
public class CorrelationId {

  /** The header, in requests and answers. */
  public static final String HEADER = "Correlation-Id";

  /** The key in the diagnostic context of log lines. */
  public static final String MDC_KEY = "correlationId";

  /** Before every other filter, so that whatever answers has the id. */
  public static final int PRIORITY = 1000;

  private static final String ATTRIBUTE = CorrelationId.class.getName();

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Clock clock;

  CorrelationId(Clock clock) {
    this.clock = clock;
  }

  /** The id of a request; of no request, a fresh one. */
  public static String of(@Nullable RoutingContext context) {
    String id = context == null ? null : context.<@Nullable String>get(ATTRIBUTE);
    return id == null ? UuidV7.next(Clock.systemUTC()) : id;
  }

  void register(@Observes Filters filters) {
    filters.register(this::identify, PRIORITY);
  }

  private void identify(RoutingContext context) {
    String given = context.request().getHeader(HEADER);
    String id = given != null && UUID.matcher(given).matches() ? given : UuidV7.next(clock);
    context.put(ATTRIBUTE, id);
    context.response().putHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
    context.next();
  }
}
