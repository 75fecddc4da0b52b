package uk.datr.workforce.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.RealmChange;
import uk.datr.workforce.stack.RealmFile;
import uk.datr.workforce.stack.RealmUpgrade;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** A realm that the first version made, with people in it, becomes the realm of this one. */
class RealmUpgradeIT {

  private static final Set<String> ACCOUNTS = Set.of("leeds-editor", "analyst", "leeds-system");

  /** Fields that are different in every realm. */
  private static final Set<String> UNLIKE =
      Set.of("id", "containerId", "parentId", "createdTimestamp", "client.secret.creation.time");

  private static final Repository REPOSITORY = Repository.find();
  private static final List<RealmChange> CHANGES = RealmChange.all(REPOSITORY.realmChanges());

  @Test
  void anOldRealmBecomesTheSameAsANewOneAndKeepsItsPeopleAndSecrets() {
    PartsAddresses parts = RunningParts.shared();
    RealmFile before = RealmFile.read(REPOSITORY.realmBeforeChanges(), REPOSITORY.localOverlay());
    try (OwnRealm old = OwnRealm.of(parts, before.tree(), ACCOUNTS);
        OwnRealm fresh = OwnRealm.with(parts, ACCOUNTS)) {
      RealmUpgrade upgrade = new RealmUpgrade(old.admin(), old.name());
      RealmUpgrade completion = new RealmUpgrade(fresh.admin(), fresh.name());
      assertThat(completion.apply(CHANGES))
          .isEqualTo(CHANGES.subList(CHANGES.size() - 1, CHANGES.size()));
      assertThat(exported(old)).isNotEqualTo(exported(fresh));
      JsonNode peopleBefore = people(old);
      JsonNode keysBefore = old.admin().get("/" + old.name() + "/keys");

      assertThat(upgrade.apply(CHANGES)).isEqualTo(CHANGES);

      assertSame(exported(old), exported(fresh));
      assertThat(people(old)).isEqualTo(peopleBefore).hasSize(2);
      assertThat(old.admin().get("/" + old.name() + "/keys")).isEqualTo(keysBefore);
      assertThat(permissions(old)).isEqualTo(permissions(fresh)).hasSize(2);
      JsonNode person =
          TokenClaims.of(old.signIn().person("leeds-editor", parts.userPassword()).accessToken());
      assertThat(person.path("groups").path(0).asText())
          .isEqualTo("/organisations/ORG-0097/return-editor");
      JsonNode machine =
          TokenClaims.of(old.signIn().machine("leeds-system", parts.clientSecret()).accessToken());
      assertThat(machine.path("groups")).hasSize(2);

      JsonNode afterFirst = exported(old);
      assertThat(upgrade.apply(CHANGES)).isEmpty();
      assertSame(exported(old), afterFirst);
    }
  }

  @Test
  void aClientThatIsMadeLaterCannotTakePasswordsEither() {
    try (OwnRealm realm = OwnRealm.with(RunningParts.shared(), Set.of())) {
      String clients = "/" + realm.name() + "/clients";
      realm
          .admin()
          .post(
              clients,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("clientId", "later")
                  .put("directAccessGrantsEnabled", true)
                  .put("implicitFlowEnabled", true));

      JsonNode client = realm.admin().get(clients + "?clientId=later").path(0);
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    }
  }

  @Test
  void aRealmOfALaterVersionIsLeftAlone() {
    try (OwnRealm realm = OwnRealm.with(RunningParts.shared(), Set.of())) {
      RealmUpgrade upgrade = new RealmUpgrade(realm.admin(), realm.name());

      upgrade.apply(CHANGES);
      assertThat(upgrade.present()).isEqualTo(CHANGES.size());
      assertThatThrownBy(() -> upgrade.apply(CHANGES.subList(0, 1)))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("later version");
    }
  }

  /** What accounts may do in the admin API. */
  private static JsonNode permissions(OwnRealm realm) {
    String clients = "/" + realm.name() + "/clients";
    String id =
        realm.admin().get(clients + "?clientId=admin-permissions").path(0).path("id").asText();
    return comparable(
        realm.admin().get(clients + "/" + id + "/authz/resource-server/permission/scope"),
        realm.name());
  }

  /** Field by field: the whole of a realm is too long to read. */
  private static void assertSame(JsonNode realm, JsonNode wanted) {
    assertThat(realm.fieldNames()).toIterable().containsExactlyElementsOf(wanted::fieldNames);
    wanted
        .properties()
        .forEach(field ->
            assertThat(realm.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
  }

  /** What Keycloak exports of a realm, without what is different in every realm: its name, ids and keys. */
  private static JsonNode exported(OwnRealm realm) {
    JsonNode export =
        realm
            .admin()
            .post(
                "/" + realm.name() + "/partial-export?exportClients=true&exportGroupsAndRoles=true",
                JsonNodeFactory.instance.objectNode());
    return comparable(export, realm.name());
  }

  private static JsonNode people(OwnRealm realm) {
    return realm.admin().get("/" + realm.name() + "/users?max=100");
  }

  private static JsonNode comparable(JsonNode node, String realm) {
    return switch (node) {
      case ObjectNode object -> {
        Map<String, JsonNode> fields = new TreeMap<>();
        object
            .properties()
            .forEach(field -> {
              if (!UNLIKE.contains(field.getKey())) {
                fields.put(field.getKey(), comparable(field.getValue(), realm));
              }
            });
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        fields.forEach(sorted::set);
        yield sorted;
      }
      case ArrayNode array -> {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(element -> elements.add(comparable(element, realm)));
        elements.sort(Comparator.comparing(JsonNode::toString));
        yield JsonNodeFactory.instance.arrayNode().addAll(elements);
      }
      case TextNode text -> comparable(text.textValue().replace(realm, "REALM"));
      default -> node;
    };
  }

  /** Permissions are exported as lists in texts, in any order. */
  private static JsonNode comparable(String text) {
    if (!text.startsWith("[\"")) {
      return JsonNodeFactory.instance.textNode(text);
    }
    String[] elements = text.substring(1, text.length() - 1).split(",", -1);
    Arrays.sort(elements);
    return JsonNodeFactory.instance.textNode(Arrays.toString(elements));
  }
}
