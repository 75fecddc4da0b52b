package uk.datr.workforce.testkit.contract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that shows what an operation answers.
 *
 * @param method HTTP method
 * @param path path with its parameters filled in, and query
 * @param headers further headers
 * @param body JSON text; null without a body
 */
public record AccessRequest(
    String method, String path, Map<String, String> headers, @Nullable String body) {

  public AccessRequest {
    headers = Map.copyOf(headers);
  }

  /** A request without a body. */
  public static AccessRequest of(String method, String path) {
    return new AccessRequest(method, path, Map.of(), null);
  }

  /** A request with a JSON body. */
  public static AccessRequest of(String method, String path, String body) {
    return new AccessRequest(method, path, Map.of(), body);
  }

  /** The same request with one more header. */
  public AccessRequest with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new AccessRequest(method, path, more, body);
  }
}
