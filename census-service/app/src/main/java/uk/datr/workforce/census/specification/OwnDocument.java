package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The schemas of the service's own OpenAPI document, as it is published and as bodies are checked. */
@ApplicationScoped
class OwnDocument {

  private final JsonNode schemas;

  OwnDocument(ObjectMapper mapper) {
    try (InputStream document =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream(OpenApiConstants.BASE_NAME + ".JSON")) {
      schemas =
          mapper
              .readTree(Objects.requireNonNull(document, "the generated OpenAPI document"))
              .at("/components/schemas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code components/schemas}. */
  JsonNode schemas() {
    return schemas;
  }
}
