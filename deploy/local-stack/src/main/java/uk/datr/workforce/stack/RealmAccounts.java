package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Brings the clients of a change, and what their accounts may do in the admin API, to the state that it says. Everything is
 * found by its name, so that a second run changes nothing.
 */
final class RealmAccounts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The client in which Keycloak keeps permissions of its admin API. */
  private static final String PERMISSIONS = "admin-permissions";

  /** What Keycloak asks of clients that register. */
  private static final String REGISTRATION =
      "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";

  private final KeycloakAdmin admin;
  private final String components;
  private final String clients;
  private final String users;

  RealmAccounts(KeycloakAdmin admin, String realm) {
    this.admin = admin;
    this.components = "/" + realm + "/components";
    this.clients = "/" + realm + "/clients";
    this.users = "/" + realm + "/users/";
  }

  void apply(RealmChange change) {
    change.registration().forEach(this::registration);
    change.clients().forEach(this::client);
    change.accountRoles().forEach(this::accountRoles);
    change.permissions().forEach(this::permission);
  }

  private void registration(JsonNode wanted) {
    for (JsonNode there : admin.get(components + "?type=" + REGISTRATION)) {
      if (there.path("providerId").equals(wanted.path("providerId"))
          && there.path("subType").equals(wanted.path("subType"))) {
        ObjectNode changed = there.deepCopy();
        changed.set("config", wanted.path("config"));
        admin.put(components + "/" + there.path("id").asText(), changed);
        return;
      }
    }
    throw new StackException(
        "The realm has no policy '%s' of client registration"
            .formatted(wanted.path("providerId").asText()));
  }

  private void client(JsonNode wanted) {
    JsonNode there = find(wanted.path("clientId").asText());
    if (there.isMissingNode()) {
      admin.post(clients, wanted);
      return;
    }
    ObjectNode merged = there.deepCopy();
    RealmFile.merge(merged, (ObjectNode) wanted);
    admin.put(clients + "/" + there.path("id").asText(), merged);
  }

  private void accountRoles(JsonNode wanted) {
    String of = id(wanted.path("of").asText());
    ArrayNode roles = JSON.createArrayNode();
    wanted
        .path("roles")
        .forEach(role -> roles.add(admin.get(clients + "/" + of + "/roles/" + role.asText())));
    admin.post(
        users + account(wanted.path("clientId").asText()) + "/role-mappings/clients/" + of, roles);
  }

  private void permission(JsonNode wanted) {
    String authorization = clients + "/" + id(PERMISSIONS) + "/authz/resource-server";
    String name = wanted.path("name").asText();
    String policy = name + "-account";
    replace(
        authorization + "/policy/user",
        policy,
        JSON.createObjectNode()
            .put("name", policy)
            .set("users", array(account(wanted.path("clientId").asText()))));
    ObjectNode permission =
        JSON.createObjectNode()
            .put("name", name)
            .put("resourceType", wanted.path("resourceType").asText());
    permission.set("scopes", wanted.path("scopes"));
    permission.set("policies", array(policy));
    replace(authorization + "/permission/scope", name, permission);
  }

  private void replace(String path, String name, JsonNode wanted) {
    JsonNode there = admin.get(path + "/search?name=" + name);
    if (there.path("id").isTextual()) {
      admin.put(path + "/" + there.path("id").asText(), wanted);
    } else {
      admin.post(path, wanted);
    }
  }

  private static ArrayNode array(String only) {
    return JSON.createArrayNode().add(only);
  }

  private String account(String clientId) {
    return admin.get(clients + "/" + id(clientId) + "/service-account-user").path("id").asText();
  }

  private String id(String clientId) {
    JsonNode there = find(clientId);
    if (there.isMissingNode()) {
      throw new StackException("The realm has no client '" + clientId + "'");
    }
    return there.path("id").asText();
  }

  private JsonNode find(String clientId) {
    return admin.get(clients + "?clientId=" + clientId).path(0);
  }
}
