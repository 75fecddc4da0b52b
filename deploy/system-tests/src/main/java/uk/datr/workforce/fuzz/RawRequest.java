package uk.datr.workforce.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as its bytes: nothing here checks or repairs what a client library would.
 *
 * @param method HTTP method, or something else
 * @param target path and query as they are sent
 * @param headers in their order, repeats allowed
 * @param body a character for each byte (ISO 8859-1); null without a body
 */
record RawRequest(String method, String target, List<Header> headers, @Nullable String body) {

  /** A header line. */
  record Header(String name, String value) {}

  RawRequest {
    headers = List.copyOf(headers);
  }

  static RawRequest of(String method, String target) {
    return new RawRequest(method, target, List.of(), null);
  }

  /** The same with a body of text, sent as UTF-8. */
  RawRequest withText(String text) {
    return withBytes(
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  /** The same with a body given as a character for each byte. */
  RawRequest withBytes(@Nullable String bytes) {
    return new RawRequest(method, target, headers, bytes);
  }

  RawRequest withTarget(String other) {
    return new RawRequest(method, other, headers, body);
  }

  RawRequest withMethod(String other) {
    return new RawRequest(other, target, headers, body);
  }

  /** The same with one more header line. */
  RawRequest plus(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new RawRequest(method, target, more, body);
  }

  /** The same without lines of that header. */
  RawRequest without(String name) {
    return new RawRequest(
        method,
        target,
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList(),
        body);
  }

  /** The same with exactly one line of that header. */
  RawRequest with(String name, String value) {
    return without(name).plus(name, value);
  }

  /** The path without its query. */
  String path() {
    return target.split("\\?", 2)[0];
  }

  /** The body as text. */
  String text() {
    return body == null
        ? ""
        : new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Everything that was sent but the token, for who asks whether the caller knew something already. */
  String sent() {
    return target
        + "\n"
        + headers.stream()
            .filter(header -> !header.name().equalsIgnoreCase("Authorization"))
            .map(header -> header.name() + ": " + header.value())
            .collect(Collectors.joining("\n"))
        + "\n"
        + text();
  }

  /** As a person reads it: shortened, without the token. */
  String shown() {
    String all = (method + " " + sent()).replaceAll("\\p{Cntrl}&&[^\\n]", "?");
    return all.length() > 1500 ? all.substring(0, 1500) + " … (" + all.length() + ")" : all;
  }
}
