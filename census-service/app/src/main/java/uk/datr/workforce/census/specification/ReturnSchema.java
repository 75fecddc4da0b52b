package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.census.rules.DictionaryField;
import uk.datr.workforce.census.rules.FieldKind;
import uk.datr.workforce.census.rules.Section;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;

/**
 * The schema of a return in JSON Schema 2020-12: that of the operation that takes it, without references, of the sections
 * that the collection asks, and with the codes that are valid on its reference date. It says of a body what can be said
 * without the rules.
 */
final class ReturnSchema {

  private static final String BODY = "ReturnBody";
  private static final String REFERENCE = "$ref";
  private static final String PROPERTIES = "properties";
  private static final String ITEMS = "items";

  /** Formats that JSON Schema knows; the others speak of programming languages. */
  private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid", "email", "uri");

  /** Upper-tier and unitary authorities of England; which of them are in force is in the list of authorities. */
  private static final String AUTHORITY = "^E(06|08|09|10)[0-9]{6}$";

  private final JsonNode definitions;

  private ReturnSchema(JsonNode definitions) {
    this.definitions = definitions;
  }

  /**
   * The schema.
   *
   * @param definitions {@code components/schemas} of the OpenAPI document
   */
  static ObjectNode of(JsonNode definitions, SpecifiedCollection collection) {
    ObjectNode body = new ReturnSchema(definitions).whole(definitions.path(BODY));
    keepSections(body, collection.specification().sections());
    for (DictionaryField field : collection.fields()) {
      if (field.kind() == FieldKind.CODE || field.kind() == FieldKind.AUTHORITY) {
        narrow(value(body, field), field, collection);
      }
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put(
        "$id",
        "tag:datr.uk,2026:census/%s/return/%s"
            .formatted(collection.collectionId(), collection.specification().version()));
    schema.put("title", "Return of " + collection.collectionId());
    schema.setAll(body);
    return schema;
  }

  /** The schema of a field's single value. */
  static JsonNode value(JsonNode schema, DictionaryField field) {
    JsonNode at = schema;
    for (String step : field.steps()) {
      boolean list = step.endsWith(DictionaryField.LIST);
      String name = list ? step.substring(0, step.length() - DictionaryField.LIST.length()) : step;
      at = at.path(PROPERTIES).path(name);
      at = list ? at.path(ITEMS) : at;
    }
    return at;
  }

  /** The schema of what a field is part of, which says whether it must be there. */
  static JsonNode parent(JsonNode schema, DictionaryField field) {
    List<String> steps = field.steps();
    if (steps.size() == 1) {
      return schema;
    }
    String path = String.join(".", steps.subList(0, steps.size() - 1));
    return value(schema, new DictionaryField(field.section(), path, FieldKind.TEXT, null, null));
  }

  private static void keepSections(ObjectNode body, Set<Section> sections) {
    Set<String> fields = sections.stream().map(Section::field).collect(Collectors.toSet());
    ((ObjectNode) body.path(PROPERTIES)).retain(fields);
  }

  private static void narrow(
      JsonNode value, DictionaryField field, SpecifiedCollection collection) {
    if (!(value instanceof ObjectNode schema)) {
      throw new IllegalStateException("The OpenAPI document has no field " + field.path());
    }
    CodeList codes = field.codes();
    if (codes == null) {
      schema.put("pattern", AUTHORITY);
      return;
    }
    ArrayNode allowed = schema.putArray("enum");
    codes.validOn(collection.referenceDate()).stream().map(Code::code).forEach(allowed::add);
    if (mayBeNull(schema)) {
      allowed.addNull();
    }
    schema.remove(List.of("maxLength", "minLength"));
  }

  private static boolean mayBeNull(ObjectNode schema) {
    return schema.path("type").isArray()
        && schema.path("type").valueStream().anyMatch(type -> type.asText().equals("null"));
  }

  /**
   * A schema with what it refers to in its place and without what JSON Schema does not know. The type beside a reference only
   * repeats, or widens without effect, what is referred to.
   */
  private ObjectNode whole(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    if (schema.has(REFERENCE)) {
      String name = schema.path(REFERENCE).asText();
      whole.setAll(whole(definitions.path(name.substring(name.lastIndexOf('/') + 1))));
    }
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (name.equals(PROPERTIES)) {
        ObjectNode properties = whole.putObject(PROPERTIES);
        value.properties().forEach(one -> properties.set(one.getKey(), whole(one.getValue())));
      } else if (name.equals(ITEMS)) {
        whole.set(ITEMS, whole(value));
      } else if (isKnown(name, value) && !(name.equals("type") && schema.has(REFERENCE))) {
        whole.set(name, value.deepCopy());
      }
    }
    return whole;
  }

  private static boolean isKnown(String name, JsonNode value) {
    return !name.equals(REFERENCE)
        && !name.startsWith("x-")
        && (!name.equals("format") || FORMATS.contains(value.asText()));
  }
}
