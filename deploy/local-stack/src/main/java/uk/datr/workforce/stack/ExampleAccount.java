package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody or something that the overlay of the local stack knows.
 *
 * @param name user name of a person, client id of a machine
 * @param machine whether it is an organisation's software rather than a person
 * @param nationalJobs jobs held in the realm, as realm roles
 * @param jobsByOrganisation jobs held at organisations, by register code; a bare member has none there
 */
public record ExampleAccount(
    String name,
    boolean machine,
    Set<String> nationalJobs,
    Map<String, Set<String>> jobsByOrganisation) {

  /** The accounts in the order of the overlay, which is the only place that names them. */
  public static List<ExampleAccount> all(Repository repository) {
    List<ExampleAccount> accounts = new ArrayList<>();
    for (JsonNode user :
        RealmFile.read(repository.realm(), repository.localOverlay()).tree().path("users")) {
      JsonNode client = user.path("serviceAccountClientId");
      accounts.add(
          new ExampleAccount(
              client.asText(user.path("username").asText()),
              client.isTextual(),
              texts(user.path("realmRoles")),
              organisations(user.path("groups"))));
    }
    return List.copyOf(accounts);
  }

  private static Map<String, Set<String>> organisations(JsonNode groups) {
    Map<String, Set<String>> jobs = new TreeMap<>();
    for (JsonNode group : groups) {
      // "/organisations/ORG-0097/return-editor"
      String[] path = group.asText().split("/", -1);
      Set<String> there = jobs.computeIfAbsent(path[2], code -> new TreeSet<>());
      if (path.length > 3) {
        there.add(path[3]);
      }
    }
    return jobs;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
