package uk.datr.workforce.reporting.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.http.Precondition;

/** Answers to a GET that need not be sent again while nothing has changed. */
public final class Answers {

  /** Nothing here is public yet, so nobody in between keeps it. */
  private static final String NOT_KEPT = "private, no-store";

  private static final int TAG_BYTES = 16;

  private Answers() {}

  /**
   * 304 when the caller has this very answer, else 200 with the entity, which is made only then.
   *
   * @param tag names the answer
   */
  public static Response unlessKnown(Request request, EntityTag tag, Supplier<?> entity) {
    Response.ResponseBuilder known = Precondition.unlessKnown(request, tag);
    Response.ResponseBuilder answer = known == null ? Response.ok(entity.get()).tag(tag) : known;
    return answer.header(HttpHeaders.CACHE_CONTROL, NOT_KEPT).build();
  }

  /** The tag of an answer that is the same as long as these parts are written alike. */
  public static EntityTag tag(Object... parts) {
    String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
    return new EntityTag(HexFormat.of().formatHex(sha256(text), 0, TAG_BYTES));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
