package uk.datr.workforce.kit.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.datr.workforce.kit.correlation.CorrelationId;

/**
 * The service's OpenAPI document as YAML that every reader takes alike. The one that packaging writes leaves codes such as
 * {@code 30_39} without quotes, which readers of YAML 1.1 take as the number 3039; here they are texts.
 */
@ApplicationScoped
public class YamlDocument {

  private static final int PRIORITY = CorrelationId.PRIORITY - 20;

  private static final Set<String> ADDRESSES =
      Set.of("/q/openapi", "/q/openapi.yaml", "/q/openapi.yml");

  /** Digits with underscores and nothing else. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile("(?m)((?:: |- ))([0-9]+(?:_[0-9]+)+)$");

  private final Optional<String> text = generated().map(YamlDocument::quoted);

  void register(@Observes Filters filters) {
    filters.register(this::answer, PRIORITY);
  }

  /** The document with every code in quotes that would be read as a number. */
  public static String quoted(String document) {
    return BARE_NUMBER.matcher(document).replaceAll("$1\"$2\"");
  }

  private void answer(RoutingContext context) {
    if (text.isEmpty() || !isAsked(context)) {
      context.next();
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .end(text.get());
  }

  private static boolean isAsked(RoutingContext context) {
    HttpMethod method = context.request().method();
    return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
        && ADDRESSES.contains(context.normalizedPath())
        && !"json".equalsIgnoreCase(context.request().getParam("format"))
        && !Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.ACCEPT), "")
            .contains("json");
  }

  private static Optional<String> generated() {
    String resource = OpenApiConstants.BASE_NAME + ".YAML";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
