package uk.datr.workforce.testkit.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a token says, read without checking its signature: for tests alone. */
public final class TokenClaims {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TokenClaims() {}

  /** The claims of the token. */
  public static JsonNode of(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    try {
      return JSON.readTree(new String(claims, StandardCharsets.UTF_8));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("This is no token", unreadable);
    }
  }
}
