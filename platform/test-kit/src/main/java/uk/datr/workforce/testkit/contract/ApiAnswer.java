package uk.datr.workforce.testkit.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer of a service as it came over the wire.
 *
 * @param status HTTP status
 * @param headers values by name; names are kept in lower case
 * @param body as text, empty when there is none
 */
public record ApiAnswer(int status, Map<String, List<String>> headers, String body) {

  public ApiAnswer {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The media type of the body without its parameters; empty text when there is none. */
  public String mediaType() {
    return header("content-type").map(type -> type.split(";", 2)[0].strip()).orElse("");
  }
}
