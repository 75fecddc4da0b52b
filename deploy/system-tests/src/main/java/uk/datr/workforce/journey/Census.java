package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.UUID;

/** What a collection manager prepares in census-service, and the way of a return from nothing to submitted. */
public final class Census {
  private final URI service;
  private final Caller manager;

  /** Prepared by that collection manager. */
  public Census(URI service, Caller manager) {
    this.service = service;
    this.manager = manager;
  }

  /** The one collection that is open. */
  public Collection openCollection() {
    Answer answer = manager.get(service, "/census/v1/collections?pageSize=200").expect(200);
    for (JsonNode item : answer.json().path("items")) {
      if (item.path("state").asText().equals("OPEN")) {
        return collection(item);
      }
    }
    throw new JourneyException("No collection is open: " + answer);
  }

  /** A collection by its id. */
  public Collection collection(String id) {
    return collection(manager.get(service, "/census/v1/collections/" + id).expect(200).json());
  }

  /** Registers a fresh unit and expects a return of it, so that there is one that nobody has started. */
  public Unit freshUnit(
      Collection collection, String organisationCode, String kind, String laCode, String sector) {
    String name =
        "Example "
            + kind.charAt(0)
            + kind.substring(1).toLowerCase(java.util.Locale.ROOT)
            + " "
            + UUID.randomUUID();
    Answer registered =
        manager
            .post(
                service,
                "/census/v1/units",
                Bodies.unit(organisationCode, kind, name, laCode, sector))
            .expect(201);
    Unit unit = new Unit(registered.text("/unitId"), organisationCode, kind, laCode, sector);
    ObjectNode expectation = JsonNodeFactory.instance.objectNode().put("status", "ADDED");
    Answer expected =
        manager
            .with("If-None-Match", "*")
            .put(service, collection.expectedReturnOf(unit), expectation);
    require(expected.status() / 100 == 2, "The unit's return is not expected: " + expected);
    return unit;
  }

  /** Saves a draft over what is there now. */
  public Answer save(Caller editor, Collection collection, Unit unit, JsonNode body) {
    Answer present = editor.get(service, collection.returnOf(unit)).expect(200);
    return editor
        .with("If-Match", present.header("ETag"))
        .put(service, collection.returnOf(unit), body);
  }

  /** Submits under a key. */
  public Answer submit(Caller editor, Collection collection, Unit unit, String key) {
    return editor
        .with("Idempotency-Key", key)
        .post(service, collection.returnOf(unit) + "/submissions", Bodies.submission());
  }

  private static Collection collection(JsonNode item) {
    return new Collection(
        item.path("collectionId").asText(),
        item.path("specVersion").asText(),
        item.path("state").asText());
  }
}
