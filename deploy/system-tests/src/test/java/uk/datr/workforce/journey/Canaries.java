package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A return on its way in which every text that is somebody's own, and every secret, is a word that can be found again. */
final class Canaries {
  /** With this every word begins that is made here. */
  static final String MARK = "canary";

  private final PlatformUnderTest running;
  private final Platform platform;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<Answer> refusals = new ArrayList<>();

  Canaries(PlatformUnderTest running) {
    this.running = running;
    this.platform = running.platform();
  }

  /** The words that were sent, by what they stood for. */
  Map<String, String> words() {
    return words;
  }

  /** The problems that were answered. */
  List<Answer> refusals() {
    return refusals;
  }

  /** Saves, submits and signs a return, and is refused in many ways. */
  void travel() {
    Census census = new Census(platform.census(), running.callers().person("collection-manager"));
    Collection collection = census.openCollection();
    Unit unit = census.freshUnit(collection, "ORG-1001", "PROVIDER", "E08000035", "VOL");
    Caller system = running.callers().machine("aire-system");
    words.put("access token", running.callers().tokenOf(system));

    ObjectNode body = Bodies.providerReturn(collection, unit);
    body.withObjectProperty("header")
        .put("contactName", word("contact name"))
        .put("contactEmail", word("contact address") + "@example.org");
    census.save(system, collection, unit, body).expect(200);
    assertThat(system.get(platform.census(), collection.returnOf(unit)).body())
        .as("the canaries do travel")
        .contains(words.getOrDefault("contact name", "?"));
    refusedDrafts(census, collection, unit, system, body);

    ObjectNode explained = Bodies.submission();
    explained
        .withArrayProperty("explanations")
        .addObject()
        .put("ruleId", "C204")
        .put("code", "OTHER")
        .put("text", "Because " + word("explanation") + " told us so.");
    String submissions = collection.returnOf(unit) + "/submissions";
    Caller keyed = system.with("Idempotency-Key", word("idempotency key"));
    Answer submitted = keyed.post(platform.census(), submissions, explained);
    if (submitted.status() >= 400) {
      refusals.add(submitted);
      census.submit(system, collection, unit, word("second key"));
    }
    refusals.add(keyed.post(platform.census(), submissions, Bodies.submission()));

    String signOffs = collection.returnOf(unit) + "/sign-offs";
    refusals.add(
        system.post(platform.census(), signOffs, Bodies.signOff(word("machine's name"), "System")));
    Answer signed =
        running
            .callers()
            .person("aire-signatory")
            .post(
                platform.census(),
                signOffs,
                Bodies.signOff(word("signatory's name"), word("signatory's role")));
    assertThat(signed.status() / 100).as(signed.toString()).isEqualTo(2);
    refusedCallers(collection, unit);
  }

  private void refusedDrafts(
      Census census, Collection collection, Unit unit, Caller system, ObjectNode body) {
    ObjectNode wrong = body.deepCopy();
    wrong
        .withObjectProperty("header")
        .put("contactEmail", word("no address"))
        .putObject("contactName")
        .put("first", word("name of another type"));
    refusals.add(census.save(system, collection, unit, wrong));
    refusals.add(
        system
            .with("If-Match", "\"1\"")
            .send(
                "PUT",
                platform.census(),
                collection.returnOf(unit),
                "{\"header\": {\"contactName\": \"" + word("malformed body") + "\""));
  }

  private void refusedCallers(Collection collection, Unit unit) {
    String path = collection.returnOf(unit);
    Callers callers = running.callers();
    refusals.add(
        callers.withToken("stranger", word("token without dots")).get(platform.census(), path));
    refusals.add(
        callers
            .withToken("forger", words.get("access token") + word("token's end"))
            .get(platform.census(), path));
    refusals.add(
        callers
            .machine("bristol-system")
            .with("Correlation-Id", word("correlation id"))
            .with("X-Forwarded-For", word("forwarded address"))
            .with("User-Agent", word("user agent"))
            .get(platform.census(), path));
    // An address and a query are repeated to the caller, who wrote them, but belong into no log.
    callers.anonymous().get(platform.census(), "/census/v1/" + word("path"));
    callers
        .person("analyst")
        .get(platform.reporting(), "/reporting/v1/areas?page=" + word("query"));
  }

  private String word(String meaning) {
    return words.computeIfAbsent(
        meaning,
        _ -> MARK + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT));
  }
}
