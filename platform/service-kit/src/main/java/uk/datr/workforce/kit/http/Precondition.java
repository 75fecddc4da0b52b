package uk.datr.workforce.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * What a request demands of the present version before it may change it.
 *
 * @param ifMatch the tags in If-Match, as sent; null without the header
 * @param onlyIfAbsent whether If-None-Match is {@code *}
 */
public record Precondition(@Nullable List<String> ifMatch, boolean onlyIfAbsent) {

  private static final String ANY = "*";

  /** The precondition of a request. */
  public static Precondition of(HttpHeaders headers) {
    String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
    String noneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return new Precondition(
        match == null ? null : Arrays.stream(match.split(",", -1)).map(String::strip).toList(),
        noneMatch != null && noneMatch.strip().equals(ANY));
  }

  /**
   * The answer 304 when the caller has this very version, null when it has to be sent.
   *
   * @throws ProblemException 412, when the caller wants the version only if it is another one ({@code If-Match})
   */
  public static Response.@Nullable ResponseBuilder unlessKnown(Request request, EntityTag present) {
    Response.ResponseBuilder known = request.evaluatePreconditions(present);
    if (known != null
        && known.clone().build().getStatus() == ProblemType.PRECONDITION_FAILED.status()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, "What is there is not what you ask for in If-Match.");
    }
    return known;
  }

  /** The strong tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Why an update must not go on: no precondition at all, or one that does not hold.
   *
   * @param present tag of the present version; null when there is none yet
   */
  public Optional<ProblemType> refusal(@Nullable EntityTag present) {
    List<String> wanted = ifMatch;
    if (wanted == null && !onlyIfAbsent) {
      return Optional.of(ProblemType.PRECONDITION_REQUIRED);
    }
    boolean holds =
        (wanted == null || matches(wanted, present)) && !(onlyIfAbsent && present != null);
    return holds ? Optional.empty() : Optional.of(ProblemType.PRECONDITION_FAILED);
  }

  private static boolean matches(List<String> wanted, @Nullable EntityTag present) {
    return present != null
        && !present.isWeak()
        && wanted.stream()
            .anyMatch(tag -> tag.equals(ANY) || tag.equals('"' + present.getValue() + '"'));
  }
}
