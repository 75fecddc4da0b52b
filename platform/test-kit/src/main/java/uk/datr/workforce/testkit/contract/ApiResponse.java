package uk.datr.workforce.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that an operation may give.
 *
 * @param status HTTP status
 * @param contents its body in each media type; none when it has no body
 * @param headers names in lower case, and whether the answer has to carry them
 */
public record ApiResponse(int status, List<ApiContent> contents, Map<String, Boolean> headers) {

  public ApiResponse {
    contents = List.copyOf(contents);
    headers = Map.copyOf(headers);
  }

  /** The body in that media type. */
  public Optional<ApiContent> content(String mediaType) {
    return contents.stream().filter(content -> content.mediaType().equals(mediaType)).findFirst();
  }

  /** Whether it says that the request was carried out. */
  public boolean successful() {
    return status >= 200 && status < 300;
  }
}
