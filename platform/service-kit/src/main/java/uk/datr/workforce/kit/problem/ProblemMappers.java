package uk.datr.workforce.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.sql.TransientFaults;

/** Turns whatever ends a request into problem details. No exception's own text ever reaches a caller. */
@ApplicationScoped
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Problems problems;

  ProblemMappers(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response problem(ProblemException refusal) {
    return problems.response(refusal.type(), refusal.detail(), refusal.findings());
  }

  @ServerExceptionMapper
  Response constraints(ConstraintViolationException violations) {
    List<Finding> findings =
        violations.getConstraintViolations().stream()
            .map(ProblemMappers::finding)
            .sorted(Comparator.comparing(Finding::message))
            .toList();
    return problems.validationFailed(findings);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refusal) {
    return problems.response(
        ProblemType.FORBIDDEN, "None of the jobs in your token permits this operation.");
  }

  @ServerExceptionMapper
  Uni<Response> unauthorized(UnauthorizedException refusal, RoutingContext context) {
    return challenged(context, "This operation needs an access token.");
  }

  @ServerExceptionMapper
  Uni<Response> unauthenticated(AuthenticationFailedException refusal, RoutingContext context) {
    return TransientFaults.isTransient(refusal)
        ? Uni.createFrom().item(unavailable())
        : challenged(context, "The access token is not valid.");
  }

  /** Answers of the framework: their status is kept, their text is not. */
  @ServerExceptionMapper
  Response framework(WebApplicationException failure) {
    Response answer = failure.getResponse();
    int status = answer.getStatus();
    if (status < 400) {
      return answer;
    }
    ProblemType type =
        failure.getCause() instanceof JsonProcessingException
            ? ProblemType.MALFORMED_JSON
            : ofStatus(status);
    if (type == ProblemType.INTERNAL_ERROR) {
      LOG.error("A request failed.", failure);
    }
    Response problem = problems.response(type, detail(type));
    String allow = answer.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  Response anythingElse(Throwable failure) {
    if (TransientFaults.isTransient(failure)) {
      LOG.warnf("A request was given up because the database is away: %s", failure.getClass());
      return unavailable();
    }
    LOG.error("A request failed.", failure);
    return problems.response(ProblemType.INTERNAL_ERROR, detail(ProblemType.INTERNAL_ERROR));
  }

  private Response unavailable() {
    return problems.response(ProblemType.UNAVAILABLE, detail(ProblemType.UNAVAILABLE));
  }

  /** Keeps the challenge of the mechanism: a client learns from WWW-Authenticate, a browser is sent to sign in. */
  private Uni<Response> challenged(RoutingContext context, String detail) {
    Response problem =
        Response.fromResponse(problems.response(ProblemType.UNAUTHENTICATED, detail))
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
            .build();
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    if (authenticator == null) {
      return Uni.createFrom().item(problem);
    }
    return authenticator
        .getChallenge(context)
        .map(challenge -> challenge == null ? problem : withChallenge(problem, challenge))
        // A token that nobody can have issued is refused before a mechanism is chosen.
        .onFailure(AuthenticationFailedException.class)
        .recoverWithItem(problem);
  }

  private static Response withChallenge(Response problem, ChallengeData challenge) {
    Response.ResponseBuilder answer =
        challenge.status == Response.Status.FOUND.getStatusCode()
            ? Response.status(challenge.status)
            : Response.fromResponse(problem);
    challenge
        .getHeaders()
        .forEach(
            (name, value) -> answer.header(name.toString(), null).header(name.toString(), value));
    return answer.build();
  }

  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> ProblemType.UNAUTHENTICATED;
      case 403 -> ProblemType.FORBIDDEN;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 406 -> ProblemType.NOT_ACCEPTABLE;
      case 413 -> ProblemType.BODY_TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 429 -> ProblemType.TOO_MANY_REQUESTS;
      case 503 -> ProblemType.UNAVAILABLE;
      default -> status < 500 ? ProblemType.VALIDATION_FAILED : ProblemType.INTERNAL_ERROR;
    };
  }

  static String detail(ProblemType type) {
    return switch (type) {
      case NOT_FOUND -> "There is nothing at this address for you.";
      case MALFORMED_JSON -> "The body is not well-formed JSON.";
      case VALIDATION_FAILED -> "A part of the request cannot be read.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method.";
      case NOT_ACCEPTABLE -> "This operation answers in none of the media types that you accept.";
      case UNSUPPORTED_MEDIA_TYPE -> "This operation does not read that Content-Type.";
      case BODY_TOO_LARGE -> "The body is larger than this operation takes.";
      case INTERNAL_ERROR -> "The service met a fault that it did not foresee.";
      case UNAVAILABLE -> "A part that this operation needs is away. Please try again soon.";
      default -> type.title() + ".";
    };
  }

  private static Finding finding(ConstraintViolation<?> violation) {
    return Finding.error(
        "NOT_ALLOWED", place(violation.getPropertyPath()) + violation.getMessage());
  }

  private static String place(Path path) {
    @Nullable String name = null;
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER) {
        name = node.getName();
      }
    }
    return name == null ? "" : "Parameter " + name + ": ";
  }
}
