package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Caller;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.journey.Platform;

/** Learns what is on the platform, and makes what the requests may wear out: units, collections, organisations. */
final class Setup {

  private static final String API = "/census/v1";
  private static final String ENGLAND = "E92000001";
  private static final int RETURN_COLLECTIONS = 3;
  private static final int UNITS_EACH = 15;
  private static final int SPARES = 6;

  /** Organisations at which example people work, with the kind of return of their units. */
  private static final Map<String, String> WORKPLACES =
      new TreeMap<>(
          Map.of(
              "ORG-0097", "COMMISSIONER",
              "ORG-0023", "COMMISSIONER",
              "ORG-1001", "PROVIDER",
              "ORG-1002", "PROVIDER"));

  private final URI census;
  private final Caller manager;
  private final List<Caller> readers;
  private final String run;

  Setup(Platform platform, Callers callers, long seed) {
    this.census = platform.census();
    this.manager = callers.person("collection-manager");
    this.readers =
        Stream.of("collection-manager", "platform-administrator", "analyst", "auditor")
            .map(callers::person)
            .toList();
    this.run = Long.toString(seed & Long.MAX_VALUE, 36).toUpperCase(Locale.ROOT);
  }

  World prepare(List<Target> targets) {
    Map<String, World.Organisation> organisations = organisations();
    List<String> fuzzed = new ArrayList<>();
    WORKPLACES.forEach((code, kind) -> {
      World.Organisation owner = organisations.get(code);
      if (owner != null && owner.laCode() != null) {
        for (int i = 0; i < UNITS_EACH; i++) {
          fuzzed.add(unit(code, kind, owner.laCode(), "2021-01-01"));
        }
      }
    });
    List<String> spareOrganisations = new ArrayList<>();
    List<String> spareUnits = new ArrayList<>();
    for (int i = 0; i < SPARES; i++) {
      String code = organisation(i);
      spareOrganisations.add(code);
      spareUnits.add(unit(code, "PROVIDER", "E08000035", "2021-01-01"));
    }
    List<String> returnCollections = new ArrayList<>();
    for (int i = 0; i < RETURN_COLLECTIONS; i++) {
      returnCollections.add(collection("R" + i, "2026", true));
    }
    List<String> spareCollections = new ArrayList<>();
    for (int i = 0; i < SPARES; i++) {
      spareCollections.add(collection("S" + i, "2020", false));
    }
    Map<String, World.Organisation> all = organisations();
    Map<String, World.Unit> units = units(fuzzed);
    return new World(
        all,
        units,
        returnCollections,
        spareCollections,
        spareOrganisations,
        spareUnits,
        pools(targets, all, units));
  }

  private Map<String, World.Organisation> organisations() {
    Map<String, World.Organisation> found = new HashMap<>();
    for (JsonNode one : items(census, API + "/organisations", manager)) {
      String code = one.path("code").asText();
      found.put(
          code,
          new World.Organisation(
              code,
              one.path("name").asText(),
              one.path("kind").asText(),
              one.path("laCode").textValue(),
              one.path("nhsRegionCode").textValue()));
    }
    return found;
  }

  private Map<String, World.Unit> units(List<String> fuzzed) {
    Map<String, World.Unit> found = new HashMap<>();
    for (JsonNode one : items(census, API + "/units", manager)) {
      String id = one.path("unitId").asText();
      found.put(
          id,
          new World.Unit(
              id,
              one.path("organisationCode").asText(),
              one.path("name").asText(),
              one.path("kind").asText(),
              one.path("laCode").asText(),
              one.path("predecessorUnitIds").valueStream().map(JsonNode::asText).toList(),
              fuzzed.contains(id)));
    }
    return found;
  }

  private String organisation(int number) {
    String code = "ORG-98%06d".formatted(Math.floorMod(run.hashCode() * 31 + number, 1_000_000));
    String body =
        """
        {"code": "%s", "kind": "PROVIDER", "name": "Spare Example %s %d", "laCode": "E08000035", "sector": "VOL"}\
        """
            .formatted(code, run, number);
    Answer answer = manager.post(census, API + "/organisations", json(body));
    if (answer.status() != 409) {
      answer.expect(201);
    }
    return code;
  }

  private String unit(String organisation, String kind, String laCode, String validFrom) {
    String sector = kind.equals("COMMISSIONER") ? "LA" : "VOL";
    String body =
        """
        {"organisationCode": "%s", "kind": "%s", "name": "Fuzz Example unit of %s", "laCode": "%s", "sector": "%s",
         "validFrom": "%s"}\
        """
            .formatted(organisation, kind, organisation, laCode, sector, validFrom);
    return manager.post(census, API + "/units", json(body)).expect(201).text("/unitId");
  }

  private String collection(String suffix, String year, boolean open) {
    Instant now = Instant.now();
    String id = ("FUZZ-" + run).substring(0, Math.min(15, run.length() + 5)) + "-" + suffix;
    String body =
        """
        {"collectionId": "%s", "year": %s, "referenceDate": "%s-06-30", "opensAt": "%s",
         "closesAt": "%s"}\
        """
            .formatted(
                id, year, year, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
    Answer answer = manager.post(census, API + "/collections", json(body));
    if (answer.status() != 409) {
      answer.expect(201);
      if (open) {
        for (String event : List.of("START_FAMILIARISATION", "OPEN")) {
          manager
              .post(
                  census,
                  API + "/collections/" + id + "/transitions",
                  json("{\"event\": \"" + event + "\"}"))
              .expect(200);
        }
      }
    }
    return id;
  }

  /** Identifiers by the segment before their place: from the lists of the API where there are any. */
  private Map<String, List<String>> pools(
      List<Target> targets,
      Map<String, World.Organisation> organisations,
      Map<String, World.Unit> units) {
    Map<String, List<String>> pools = new TreeMap<>();
    Set<String> areas = new TreeSet<>(Set.of(ENGLAND));
    organisations
        .values()
        .forEach(one -> {
          if (one.laCode() != null && one.kind().equals("LOCAL_AUTHORITY")) {
            areas.add(one.laCode());
          }
          if (one.region() != null) {
            areas.add(one.region());
          }
        });
    pools.put("areas", List.copyOf(areas));
    List<String> ids = units.keySet().stream().sorted().toList();
    List.of("units", "returns", "expected-returns").forEach(segment -> pools.put(segment, ids));
    pools.put("organisations", organisations.keySet().stream().sorted().toList());
    for (Target target : targets) {
      String path = target.operation().path();
      int place = path.indexOf("/{");
      if (place < 0) {
        continue;
      }
      String list = path.substring(0, place);
      String segment = list.substring(list.lastIndexOf('/') + 1);
      String own = target.contract().name() + "." + segment;
      if (!pools.containsKey(segment)
          && !pools.containsKey(own)
          && target.contract().find("GET", list).isPresent()) {
        String name = path.substring(place + 2, path.indexOf('}', place));
        pools.put(own, identifiers(target.service(), list, name));
      }
    }
    return pools;
  }

  /** What the first national caller who may read a list finds in it. */
  private List<String> identifiers(URI service, String list, String name) {
    for (Caller reader : readers) {
      if (reader.get(service, list).status() == 200) {
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode item : items(service, list, reader)) {
          for (String field : List.of(name, "id", "name", "code")) {
            if (item.path(field).isValueNode()) {
              found.add(item.path(field).asText());
              break;
            }
          }
        }
        return found.stream().limit(500).sorted().toList();
      }
    }
    return List.of();
  }

  private static List<JsonNode> items(URI service, String list, Caller reader) {
    List<JsonNode> items = new ArrayList<>();
    for (int page = 1; page <= 50; page++) {
      JsonNode answer = reader.get(service, list + "?pageSize=200&page=" + page).expect(200).json();
      JsonNode found = answer.isArray() ? answer : answer.path("items");
      found.forEach(items::add);
      if (items.size() >= answer.path("totalItems").asLong(0)) {
        break;
      }
    }
    return items;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(text, notJson);
    }
  }
}
