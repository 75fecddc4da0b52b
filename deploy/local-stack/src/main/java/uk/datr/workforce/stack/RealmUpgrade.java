package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Brings a realm that an earlier version made to the present one through Keycloak's admin API. People, memberships, clients, secrets
 * and keys stay as they are. The number of the last change is kept in a realm attribute, so that a second run changes nothing; a run
 * that was cut off is simply repeated, because each change says what is to be so and not what to do.
 */
public final class RealmUpgrade {

  /** The realm attribute with the number of the last change. */
  static final String ATTRIBUTE = "workforce.realm.change";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakAdmin admin;
  private final String realm;

  /** An upgrade of the realm with that name. */
  public RealmUpgrade(KeycloakAdmin admin, String realm) {
    this.admin = admin;
    this.realm = realm;
  }

  /**
   * The upgrade that the environment asks for: {@code KEYCLOAK_URL} without a realm, {@code KEYCLOAK_REALM} (usually
   * {@code workforce}), and {@code KEYCLOAK_ADMIN_CLIENT} with {@code KEYCLOAK_ADMIN_SECRET}, a machine client of the realm "master"
   * that may manage that realm and its clients.
   */
  static List<RealmChange> run(Map<String, String> environment, List<RealmChange> changes) {
    try (KeycloakAdmin admin =
        new KeycloakAdmin(
            needed(environment, "KEYCLOAK_URL"),
            needed(environment, "KEYCLOAK_ADMIN_CLIENT"),
            needed(environment, "KEYCLOAK_ADMIN_SECRET"))) {
      return new RealmUpgrade(admin, environment.getOrDefault("KEYCLOAK_REALM", "workforce"))
          .apply(changes);
    }
  }

  /**
   * Applies what the realm has not got yet.
   *
   * @return the changes that were applied, in their order
   */
  public List<RealmChange> apply(List<RealmChange> changes) {
    int present = present();
    if (present > changes.size()) {
      throw new StackException(
          "The realm is at change %d, made by a later version; this one knows %d."
              .formatted(present, changes.size()));
    }
    List<RealmChange> missing = changes.subList(present, changes.size());
    missing.forEach(this::apply);
    return missing;
  }

  /** The number of the last change that the realm has got; 0 for the realm of the first version. */
  public int present() {
    return representation().path("attributes").path(ATTRIBUTE).asInt(0);
  }

  private void apply(RealmChange change) {
    replaceByName("profiles", change.profiles());
    replaceByName("policies", change.policies());
    if (!change.settings().isEmpty()) {
      // What a change adds to clients and permissions may need what it sets.
      ObjectNode fields = change.settings().deepCopy().put("realm", realm);
      fields.remove("attributes");
      admin.put("/" + realm, fields);
    }
    new RealmAccounts(admin, realm).apply(change);
    // Fields that are not named keep their values; of the attributes, those that are not named go.
    ObjectNode changed = JSON.createObjectNode().put("realm", realm);
    changed.set("attributes", representation().path("attributes").deepCopy());
    RealmFile.merge(changed, change.settings());
    // Last, with the settings: a run that ends before does the change again.
    changed.withObjectProperty("attributes").put(ATTRIBUTE, Integer.toString(change.number()));
    admin.put("/" + realm, changed);
  }

  private void replaceByName(String kind, ArrayNode wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    String path = "/" + realm + "/client-policies/" + kind;
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode there : admin.get(path).path(kind)) {
      if (wanted.findValuesAsText("name").stream()
          .noneMatch(name -> name.equals(there.path("name").asText()))) {
        kept.add(there);
      }
    }
    admin.put(path, JSON.createObjectNode().set(kind, kept.addAll(wanted)));
  }

  private ObjectNode representation() {
    if (admin.get("/" + realm) instanceof ObjectNode found) {
      return found;
    }
    throw new StackException(
        "There is no realm '" + realm + "': a new one is imported from deploy/keycloak/realm.json");
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new StackException(
          name
              + " is not set. Needed: KEYCLOAK_URL, KEYCLOAK_ADMIN_CLIENT, KEYCLOAK_ADMIN_SECRET;"
              + " KEYCLOAK_REALM if it is not workforce.");
    }
    return value;
  }
}
