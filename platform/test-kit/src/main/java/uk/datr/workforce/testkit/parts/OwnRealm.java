package uk.datr.workforce.testkit.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import uk.datr.workforce.stack.KeycloakAdmin;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.RealmFile;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.SignIn;

/** A realm like the platform's on the shared Keycloak, for tests that change keys, secrets or settings of it. */
public final class OwnRealm implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PartsAddresses parts;
  private final String name;
  private final KeycloakAdmin admin;

  private OwnRealm(PartsAddresses parts, String name) {
    this.parts = parts;
    this.name = name;
    this.admin =
        new KeycloakAdmin(parts.keycloakUrl(), parts.adminClientId(), parts.clientSecret());
  }

  /** Creates the realm of this checkout with these example people and machines of the local stack. */
  public static OwnRealm with(PartsAddresses parts, Set<String> accounts) {
    Repository repository = Repository.find();
    RealmFile file = RealmFile.read(repository.realm(), repository.localOverlay());
    return of(parts, file.tree(), accounts);
  }

  /** Creates a realm from an import file, of whose people only these are made: each of them costs time. */
  public static OwnRealm of(PartsAddresses parts, JsonNode file, Set<String> accounts) {
    OwnRealm realm = new OwnRealm(parts, "own-" + UUID.randomUUID().toString().substring(0, 8));
    ObjectNode content = file.deepCopy();
    content.put("realm", realm.name);
    ArrayNode users = JSON.createArrayNode();
    for (JsonNode user : content.path("users")) {
      if (accounts.contains(user.path("username").asText())
          || accounts.contains(user.path("serviceAccountClientId").asText())) {
        // The id belongs to the person of the shared realm.
        users.add(((ObjectNode) user.deepCopy()).without("id"));
      }
    }
    content.set("users", users);
    realm.admin.post("", content);
    realm.admin.forgetToken();
    return realm;
  }

  /** Its name in Keycloak. */
  public String name() {
    return name;
  }

  /** Issuer of its tokens. */
  public String url() {
    return parts.keycloakUrl() + "/realms/" + name;
  }

  /** How people and machines sign in. */
  public SignIn signIn() {
    return new SignIn(url());
  }

  /** The admin API; paths begin with {@code "/" + name()}. */
  public KeycloakAdmin admin() {
    return admin;
  }

  /** Deletes the realm. */
  @Override
  public void close() {
    admin.delete("/" + name);
    admin.close();
  }
}
