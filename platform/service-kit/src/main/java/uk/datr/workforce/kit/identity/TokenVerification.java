package uk.datr.workforce.kit.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * Gives the framework, which verifies a token's signature, issuer, audience and times, the one key that the token says it
 * is signed with, if it is a key of the issuer. So the framework itself never has to reach the issuer: a service starts
 * without it, and what happens while it is away is decided in {@link SigningKeys}.
 */
@ApplicationScoped
class TokenVerification implements TenantConfigResolver {

  private static final String SCHEME = "Bearer ";

  private final SigningKeys keys;
  private final IdentityConfig config;
  private final ObjectMapper mapper;

  /** By public key: the framework keeps what it made of a configuration as long as it is given the same one. */
  private final Map<String, OidcTenantConfig> verifications = new ConcurrentHashMap<>();

  TokenVerification(SigningKeys keys, IdentityConfig config, ObjectMapper mapper) {
    this.keys = keys;
    this.config = config;
    this.mapper = mapper;
  }

  /** Without a token there is nothing to verify, and nobody is let in. */
  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> blocking) {
    String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().nullItem();
    }
    Optional<String> keyId = keyId(authorization.substring(SCHEME.length()).strip());
    if (keyId.isEmpty()) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return keys.known(keyId.get())
        .map(known -> Uni.createFrom().item(verification(known)))
        .orElseGet(() -> blocking.runBlocking(() -> verification(keys.find(keyId.get()))));
  }

  private OidcTenantConfig verification(SigningKeys.Knowledge knowledge) {
    return switch (knowledge) {
      case SigningKeys.Known known -> verifications.computeIfAbsent(known.publicKey(), this::with);
      case SigningKeys.Unknown _ -> throw new AuthenticationFailedException();
      case SigningKeys.Undecided _ ->
          throw new ProblemException(
              ProblemType.UNAVAILABLE,
              "The token cannot be verified while the platform's sign-in service is away. Please try again soon.");
    };
  }

  private OidcTenantConfig with(String publicKey) {
    return OidcTenantConfig.builder()
        .tenantId(publicKey)
        .applicationType(ApplicationType.SERVICE)
        .publicKey(publicKey)
        .token()
        .issuer(config.issuer())
        .audience(config.audience())
        .signatureAlgorithm(SignatureAlgorithm.RS256)
        .end()
        .build();
  }

  /** The key id in the header of a signed token (RFC 7515); empty when this is no such token. */
  private Optional<String> keyId(String token) {
    int end = token.indexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      JsonNode header = mapper.readTree(Base64.getUrlDecoder().decode(token.substring(0, end)));
      JsonNode keyId = header == null ? null : header.get("kid");
      return keyId != null && keyId.isTextual() ? Optional.of(keyId.textValue()) : Optional.empty();
    } catch (IllegalArgumentException | IOException notWritten) {
      return Optional.empty();
    }
  }
}
