package uk.datr.workforce.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of refusal or failure that a service answers with. The constant is the {@code code} of the problem, its page
 * is {@code /problems/<slug>}, and the pages under docs/problems are generated from here.
 */
public enum ProblemType {
  MALFORMED_JSON(
      400,
      "The body is not well-formed JSON",
      "The bytes of the body are not one strict JSON value in UTF-8: there is a syntax error, a repeated member name, a"
          + " word such as NaN, text after the end, nesting deeper than 32 levels, or nothing at all.",
      "Correct the body with a JSON library rather than by hand, encode it as UTF-8 and send it again."),
  UNAUTHENTICATED(
      401,
      "A valid access token is needed",
      "The request has no access token, or one that is expired, changed, of another issuer or for another audience.",
      "Get a new access token from the platform's Keycloak realm and send it as 'Authorization: Bearer …'."),
  FORBIDDEN(
      403,
      "No job of yours permits this",
      "The token is valid, but none of the jobs that it carries gives the permission that this operation needs.",
      "Ask an administrator of your organisation for the job, or sign in as somebody who holds it."),
  HUMAN_REQUIRED(
      403,
      "A person has to do this",
      "This step needs a person who signed in through the platform's browser client. Machine clients and other sign-ins"
          + " cannot take it, whatever jobs they hold.",
      "Let a person sign in through the platform and take the step."),
  NOT_FOUND(
      404,
      "There is nothing here for you",
      "The path is unknown, the thing does not exist, or it belongs to an organisation outside your scope. The answer is"
          + " deliberately the same.",
      "Check the path and the id. If the thing should be yours, ask an administrator whether your jobs cover it."),
  METHOD_NOT_ALLOWED(
      405,
      "The path does not take this method",
      "The path exists, but not for this HTTP method.",
      "Use one of the methods in the OpenAPI document of the service."),
  NOT_ACCEPTABLE(
      406,
      "No representation that you accept",
      "The operation cannot answer in any media type of the Accept header.",
      "Accept application/json, or leave the header away."),
  WRONG_STATE(
      409,
      "Not possible in the present state",
      "The thing is in a state in which this step is not allowed. Nothing was changed.",
      "Read it again: its state and allowedActions say what is possible now."),
  COLLECTION_CLOSED(
      409,
      "The collection does not take returns",
      "The collection is not open, or its window is over. Nothing was stored.",
      "Check the dates of the collection; ask its manager if you need an extension."),
  REQUEST_IN_PROGRESS(
      409,
      "The same request is still running",
      "A request with the same Idempotency-Key is being carried out at this moment.",
      "Wait for the seconds in Retry-After and repeat the request unchanged: you will get its answer."),
  PRECONDITION_FAILED(
      412,
      "It has changed since you read it",
      "The If-Match or If-None-Match header does not fit the present version. Nothing was changed.",
      "Read it again, apply your change to the new version and send it with the new ETag."),
  BODY_TOO_LARGE(
      413,
      "The body is too large",
      "The body has more bytes than this operation takes. Nothing was stored.",
      "Split the content, or use the operation for files."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The media type of the body is not taken",
      "The Content-Type is missing, is not one that this operation reads, or names a charset other than UTF-8.",
      "Send 'Content-Type: application/json' and UTF-8."),
  VALIDATION_FAILED(
      422,
      "The content breaks rules",
      "The request is readable, but breaks the rules that its findings name. All rules that could run did run.",
      "Correct everything that the findings of severity ERROR point at and send the request again."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The Idempotency-Key was used for another body",
      "This key has already been answered for a request with a different body. Nothing was changed.",
      "Use a new key for a new request, and the old key only to repeat the old one unchanged."),
  PRECONDITION_REQUIRED(
      428,
      "If-Match is needed",
      "This update would overwrite what somebody else may have changed, so it must name the version it is based on.",
      "Read the thing and send its ETag in If-Match; to create it, send 'If-None-Match: *'."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "More requests came than the limit of this operation allows.",
      "Wait for the seconds in Retry-After and go on more slowly."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side",
      "The service met a fault that it did not foresee. The request was not carried out.",
      "Repeat the request once. If it fails again, report the correlationId to the platform's support."),
  UNAVAILABLE(
      503,
      "A part of the platform is away",
      "The service cannot reach something that it needs, such as its database. The request was not carried out.",
      "Repeat the request after the seconds in Retry-After.");

  private final int status;
  private final String title;
  private final String meaning;
  private final String whatToDo;

  ProblemType(int status, String title, String meaning, String whatToDo) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.whatToDo = whatToDo;
  }

  /** The kind of problem whose page has that slug. */
  public static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** The machine-readable name in the problem's {@code code}. */
  public String code() {
    return name();
  }

  /** The HTTP status that always goes with this kind. */
  public int status() {
    return status;
  }

  /** The short text that is the same for every problem of this kind. */
  public String title() {
    return title;
  }

  /** What has happened, for the reader of the page. */
  public String meaning() {
    return meaning;
  }

  /** What the caller can do about it. */
  public String whatToDo() {
    return whatToDo;
  }

  /** The last segment of the page's address: the code in kebab case. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The problem's {@code type}: a path on the service that answers. */
  public String path() {
    return "/problems/" + slug();
  }

  /** Whether a repeat of the same request may succeed, so that the answer carries {@code Retry-After}. */
  public boolean retryable() {
    return this == REQUEST_IN_PROGRESS || this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
  }
}
