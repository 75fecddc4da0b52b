package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A Keycloak realm as one import file, put together from the realm that every environment has and overlays. Objects are merged field
 * by field; arrays are joined, where an element with the same {@code clientId}, {@code username} or {@code name} is merged with the
 * one that is there; any other value of the overlay replaces the realm's.
 */
public final class RealmFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> IDENTITIES = List.of("clientId", "username", "name");

  private final ObjectNode realm;

  private RealmFile(ObjectNode realm) {
    this.realm = realm;
  }

  /** The realm with overlays laid over it. */
  public static RealmFile read(Path realm, Path... overlays) {
    ObjectNode merged = object(realm);
    for (Path overlay : overlays) {
      merge(merged, object(overlay));
    }
    return new RealmFile(withStableIds(merged));
  }

  static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
    overlay
        .properties()
        .forEach(field -> {
          JsonNode there = base.get(field.getKey());
          if (there instanceof ObjectNode into && field.getValue() instanceof ObjectNode from) {
            merge(into, from);
          } else if (there instanceof ArrayNode into
              && field.getValue() instanceof ArrayNode from) {
            join(into, from);
          } else {
            base.set(field.getKey(), field.getValue().deepCopy());
          }
        });
    return base;
  }

  private static void join(ArrayNode base, ArrayNode overlay) {
    for (JsonNode element : overlay) {
      Optional<ObjectNode> same = sameIn(base, element);
      if (same.isPresent() && element instanceof ObjectNode from) {
        merge(same.get(), from);
      } else {
        base.add(element.deepCopy());
      }
    }
  }

  private static Optional<ObjectNode> sameIn(ArrayNode base, JsonNode element) {
    Optional<String> identity = IDENTITIES.stream().filter(element::hasNonNull).findFirst();
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    for (JsonNode candidate : base) {
      if (candidate instanceof ObjectNode object
          && element.get(identity.get()).equals(object.get(identity.get()))) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** An example person is the same person (token claim {@code sub}) after the realm was imported anew. */
  private static ObjectNode withStableIds(ObjectNode realm) {
    for (JsonNode user : realm.path("users")) {
      if (user instanceof ObjectNode person && !person.hasNonNull("id")) {
        String name = realm.path("realm").asText() + "/" + person.path("username").asText();
        person.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
      }
    }
    return realm;
  }

  private static ObjectNode object(Path file) {
    try {
      if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
        return object;
      }
      throw new StackException(file + " holds no JSON object");
    } catch (IOException unreadable) {
      throw new StackException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  String name() {
    return realm.path("realm").asText();
  }

  /** The whole realm, as an import takes it. */
  public JsonNode tree() {
    return realm;
  }

  /** The text of the import file; equal for equal content. */
  String text() {
    return realm.toPrettyString();
  }

  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name() + "-realm.json"), text());
  }
}
