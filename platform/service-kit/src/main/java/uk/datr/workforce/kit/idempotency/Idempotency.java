package uk.datr.workforce.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Answers a POST that creates or moves something so that it may be repeated. It opens the transaction in which the work is
 * done; with an {@code Idempotency-Key} the answer is stored in that same transaction and given again for a repeat.
 *
 * <p>Refusals are stored too, so they have to be answers and not exceptions. An exception or a 5xx keeps nothing: the
 * repeat runs anew.
 */
@RequestScoped
public class Idempotency {

  /** The header. */
  public static final String HEADER = "Idempotency-Key";

  /** What a key looks like. */
  public static final String KEY_PATTERN = "^[\\x21-\\x7E]{1,200}$";

  private static final Pattern KEY = Pattern.compile(KEY_PATTERN);

  private static final String NO_BODY = "";

  private static final List<String> KEPT_HEADERS =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.LOCATION,
          HttpHeaders.ETAG,
          HttpHeaders.RETRY_AFTER,
          HttpHeaders.CACHE_CONTROL);

  private final IdempotentAnswers answers;
  private final Access access;
  private final Problems problems;
  private final ObjectMapper mapper;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request request;

  Idempotency(
      IdempotentAnswers answers,
      Access access,
      Problems problems,
      ObjectMapper mapper,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context Request request) {
    this.answers = answers;
    this.access = access;
    this.problems = problems;
    this.mapper = mapper;
    this.headers = headers;
    this.uri = uri;
    this.request = request;
  }

  /** Answers a request without a body. */
  public Response answer(Supplier<Response> work) {
    return answer(NO_BODY, work);
  }

  /** Answers a request with a body. */
  public Response answer(JsonTree body, Supplier<Response> work) {
    return answer(body.sha256(), work);
  }

  private Response answer(String bodySha256, Supplier<Response> work) {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return QuarkusTransaction.requiringNew().call(work::get);
    }
    if (!KEY.matcher(key).matches()) {
      return problems.response(
          ProblemType.VALIDATION_FAILED,
          "The Idempotency-Key cannot be used.",
          List.of(
              Finding.error(
                  "IDEMPOTENCY_KEY", "A key has 1 to 200 visible ASCII characters and no space.")));
    }
    IdempotencyScope scope =
        new IdempotencyScope(
            access.caller().subject(), request.getMethod(), uri.getRequestUri().getRawPath(), key);
    Instant now = access.act().at();
    return QuarkusTransaction.requiringNew().call(() -> once(scope, bodySha256, now, work));
  }

  private Response once(
      IdempotencyScope scope, String bodySha256, Instant now, Supplier<Response> work) {
    if (!answers.lock(scope)) {
      return problems.response(
          ProblemType.REQUEST_IN_PROGRESS, "The first request with this key is still running.");
    }
    Optional<IdempotentAnswer> stored = answers.find(scope, now);
    if (stored.isEmpty()) {
      Response answer = work.get();
      IdempotentAnswer fresh = keep(bodySha256, answer);
      if (fresh.status() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
        answers.store(scope, fresh, now);
      }
      return give(fresh);
    }
    return stored.get().bodySha256().equals(bodySha256)
        ? give(stored.get())
        : problems.response(
            ProblemType.IDEMPOTENCY_KEY_REUSED,
            "This key was already used for a request with another body.");
  }

  private IdempotentAnswer keep(String bodySha256, Response answer) {
    TreeMap<String, String> kept = new TreeMap<>();
    for (String name : KEPT_HEADERS) {
      String value = answer.getHeaderString(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    String body = text(answer.getEntity());
    if (body != null) {
      kept.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
    return new IdempotentAnswer(bodySha256, answer.getStatus(), kept, body);
  }

  private @Nullable String text(@Nullable Object entity) {
    if (entity == null || entity instanceof String) {
      return (String) entity;
    }
    try {
      return mapper.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer is plain data.", e);
    }
  }

  private static Response give(IdempotentAnswer answer) {
    Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
    answer.headers().forEach(response::header);
    return response.build();
  }
}
