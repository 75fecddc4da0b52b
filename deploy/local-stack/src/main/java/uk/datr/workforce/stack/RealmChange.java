package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One numbered change of the realm, as a file under deploy/keycloak/changes says it: what is to be so from then on. A file is never
 * edited once it was released; whoever wants something else adds the next one.
 *
 * @param number its place in the order, from 1
 * @param title what it is for, in one sentence
 * @param settings fields of the realm and its attributes
 * @param profiles client profiles, replaced by name
 * @param policies client policies, replaced by name
 * @param registration policies of the registration of clients, whose settings are replaced
 * @param clients clients, made where they are missing and brought to this state otherwise; secrets stay
 * @param accountRoles roles of other clients that the account of a client holds
 * @param permissions what the account of a client may do in the admin API, replaced by name
 */
public record RealmChange(
    int number,
    String title,
    ObjectNode settings,
    ArrayNode profiles,
    ArrayNode policies,
    ArrayNode registration,
    ArrayNode clients,
    ArrayNode accountRoles,
    ArrayNode permissions) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.json");

  /** All changes of a folder in their order, which has no gaps. */
  public static List<RealmChange> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<RealmChange> changes = files.sorted().map(RealmChange::read).toList();
      for (int i = 0; i < changes.size(); i++) {
        if (changes.get(i).number() != i + 1) {
          throw new StackException("The changes of the realm in " + folder + " leave a number out");
        }
      }
      return changes;
    } catch (IOException unreadable) {
      throw new StackException(folder + " cannot be read", unreadable);
    }
  }

  private static RealmChange read(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      throw new StackException(file + " is not named like 0001-what-changes.json");
    }
    try {
      JsonNode content = JSON.readTree(file.toFile());
      return new RealmChange(
          Integer.parseInt(name.group(1)),
          content.path("title").asText(),
          content.path("settings") instanceof ObjectNode settings
              ? settings
              : JSON.createObjectNode(),
          list(content, "profiles"),
          list(content, "policies"),
          list(content, "registration"),
          list(content, "clients"),
          list(content, "accountRoles"),
          list(content, "permissions"));
    } catch (IOException unreadable) {
      throw new StackException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static ArrayNode list(JsonNode content, String name) {
    return content.path(name) instanceof ArrayNode list ? list : JSON.createArrayNode();
  }
}
