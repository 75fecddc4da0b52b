package uk.datr.workforce.kit.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/** Reads a request's body into a {@link JsonTree}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonTreeReader implements MessageBodyReader<JsonTree> {

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonTree.class;
  }

  @Override
  public JsonTree readFrom(
      Class<JsonTree> type,
      Type genericType,
      Annotation[] annotations,
      @Nullable MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    if (headers.getFirst(HttpHeaders.CONTENT_TYPE) == null) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "A body needs a Content-Type.");
    }
    String charset =
        mediaType == null ? null : mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "JSON is taken in UTF-8 alone.");
    }
    byte[] bytes = stream.readAllBytes();
    try {
      return new JsonTree(StrictJson.read(bytes), sha256(bytes));
    } catch (MalformedJsonException e) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, String.valueOf(e.getMessage()));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
