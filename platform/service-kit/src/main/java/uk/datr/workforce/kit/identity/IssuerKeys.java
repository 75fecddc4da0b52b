package uk.datr.workforce.kit.identity;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** The key set (RFC 7517) that the realm publishes; of it the RSA keys for signatures, which alone sign the platform's tokens. */
@ApplicationScoped
class IssuerKeys implements KeySource {

  private final IdentityConfig config;
  private final HttpClient http;

  IssuerKeys(IdentityConfig config) {
    this.config = config;
    this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
  }

  @Override
  public Map<String, String> read() throws IssuerAwayException {
    HttpRequest request = HttpRequest.newBuilder(config.keys()).timeout(config.patience()).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IssuerAwayException("it answers " + answer.statusCode());
      }
      return signing(answer.body());
    } catch (IOException e) {
      throw new IssuerAwayException("no answer (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IssuerAwayException("interrupted");
    }
  }

  static Map<String, String> signing(String keySet) throws IssuerAwayException {
    Map<String, String> keys = new HashMap<>();
    try {
      for (JsonWebKey key : new JsonWebKeySet(keySet).getJsonWebKeys()) {
        if (key instanceof RsaJsonWebKey rsa
            && key.getKeyId() != null
            && !Use.ENCRYPTION.equals(key.getUse())) {
          keys.put(
              key.getKeyId(), Base64.getEncoder().encodeToString(rsa.getPublicKey().getEncoded()));
        }
      }
    } catch (JoseException e) {
      throw new IssuerAwayException("its answer is no key set");
    }
    if (keys.isEmpty()) {
      throw new IssuerAwayException("its key set holds no RSA key for signatures");
    }
    return keys;
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
