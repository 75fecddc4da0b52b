package uk.datr.workforce.events;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A published type of event: its name, the topic that carries it, the record of its data and the JSON Schema beside it.
 *
 * @param <T> record of the data
 * @param type full name with its version, {@code uk.datr.census.….v1}
 * @param schemaResource class path resource of the JSON Schema of the data
 */
public record EventType<T>(String type, Topic topic, Class<T> data, String schemaResource) {

  /**
   * What an envelope says in {@code dataschema}. CloudEvents asks for an absolute URI; ours is a name and not an
   * address, so that an event stays true wherever the platform is installed. It is the {@code $id} of the schema.
   */
  public String dataschema() {
    return "tag:datr.uk,2026:" + schemaResource;
  }

  /** The data as JSON, without the fields that have no value. */
  public JsonNode toJson(T value) {
    return EventJson.MAPPER.valueToTree(value);
  }

  /**
   * Reads data leniently: fields that this reader does not know are ignored, enum constants that it does not know are
   * {@code UNKNOWN}.
   *
   * @throws UnreadableDataException when a field is missing or of another type
   */
  public T read(JsonNode json) {
    return EventJson.read(this, json);
  }
}
