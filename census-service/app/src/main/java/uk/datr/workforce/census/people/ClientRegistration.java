package uk.datr.workforce.census.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes clients through the sign-in service's client registration. Each comes with a token that changes this client and no
 * other, so that the service cannot touch what it did not make.
 */
@ApplicationScoped
class ClientRegistration {

  private static final String REGISTRATIONS = "/clients-registrations/default";

  private static final int SECRET_BYTES = 32;

  private final SignInService service;
  private final SecureRandom random = new SecureRandom();

  ClientRegistration(SignInService service) {
    this.service = service;
  }

  /** Registers a client that signs in with its own credentials and in no other way. */
  RegisteredClient register(String clientId, String name) {
    JsonNode made =
        service.own("POST", service.realm(REGISTRATIONS), client(clientId, name, secret())).body();
    return registered(made);
  }

  /** Gives a client a new secret; the old one ends at once. */
  RegisteredClient renew(String clientId, String name, String registrationToken) {
    SignInService.Answer changed =
        service.send(
            "PUT",
            service.realm(REGISTRATIONS + "/" + clientId),
            registrationToken,
            client(clientId, name, secret()));
    if (!changed.there()) {
      throw new SignInServiceException("The sign-in service does not know the client.");
    }
    return registered(changed.body());
  }

  /** Removes a client; it may be gone already, and then its token is good for nothing. */
  void remove(String clientId, String registrationToken) {
    service.remove(service.realm(REGISTRATIONS + "/" + clientId), registrationToken);
  }

  private ObjectNode client(String clientId, String name, String secret) {
    ObjectNode client =
        service
            .object()
            .put("clientId", clientId)
            .put("name", name)
            .put("protocol", "openid-connect")
            .put("enabled", true)
            .put("publicClient", false)
            .put("clientAuthenticatorType", "client-secret")
            .put("secret", secret)
            .put("standardFlowEnabled", false)
            .put("implicitFlowEnabled", false)
            .put("directAccessGrantsEnabled", false)
            .put("serviceAccountsEnabled", true)
            .put("fullScopeAllowed", false);
    client.putArray("redirectUris");
    client.putArray("defaultClientScopes").add("basic").add("jobs").add("workforce-api");
    client.putArray("optionalClientScopes");
    return client;
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static RegisteredClient registered(JsonNode client) {
    return new RegisteredClient(
        client.path("clientId").asText(),
        client.path("secret").asText(),
        client.path("registrationAccessToken").asText());
  }
}
