package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.DictionaryField;
import uk.datr.workforce.census.rules.Section;
import uk.datr.workforce.census.rules.UnitKind;
import uk.datr.workforce.referencedata.CodeList;

/**
 * The data dictionary: a line for each field that the rules know, with what the schema of the operation says of it. What it
 * is to contain comes from the one, words and lengths from the other.
 */
final class DataDictionary {

  private static final List<String> COLUMNS =
      List.of(
          "section",
          "field",
          "kind",
          "codeList",
          "several",
          "requiredInItsLine",
          "format",
          "longestText",
          "commissioner",
          "provider",
          "lero",
          "meaning");

  private final SpecifiedCollection collection;
  private final JsonNode schema;

  private DataDictionary(SpecifiedCollection collection, JsonNode schema) {
    this.collection = collection;
    this.schema = schema;
  }

  /**
   * The two forms of the dictionary.
   *
   * @param schema of the collection's return
   */
  static List<PackPart> parts(SpecifiedCollection collection, JsonNode schema) {
    DataDictionary dictionary = new DataDictionary(collection, schema);
    return List.of(
        new PackPart(
            "data-dictionary.csv",
            PackPart.CSV,
            "Every field of the return: where it stands, what it holds, who is asked for it.",
            PackText.csv(COLUMNS, collection.fields().stream().map(dictionary::row).toList())),
        new PackPart(
            "data-dictionary.json",
            PackPart.JSON,
            "The same with the sections, for programs.",
            PackText.json(dictionary.json())));
  }

  private List<@Nullable Object> row(DictionaryField field) {
    List<@Nullable Object> cells = new ArrayList<>();
    CodeList codes = field.codes();
    cells.add(field.section().name());
    cells.add(field.path());
    cells.add(field.kind().words());
    cells.add(codes == null ? null : codes.id());
    cells.add(field.several());
    cells.add(required(field));
    cells.add(field.format() == null ? null : field.format().words());
    cells.add(longest(field));
    for (UnitKind kind : UnitKind.values()) {
      cells.add(asked(field, kind));
    }
    cells.add(meaning(field));
    return cells;
  }

  private ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("collectionId", collection.collectionId());
    root.put("specVersion", collection.specification().version());
    root.put("referenceDate", collection.referenceDate().toString());
    ArrayNode sections = root.putArray("sections");
    for (Section section : collection.specification().sections()) {
      ObjectNode one = sections.addObject();
      one.put("section", section.name()).put("field", section.field());
      one.put("label", section.label());
      ObjectNode asked = one.putObject("asked");
      for (UnitKind kind : UnitKind.values()) {
        asked.put(kind.name(), collection.specification().demand(kind, section).name());
      }
    }
    ArrayNode fields = root.putArray("fields");
    collection.fields().forEach(field -> field(fields.addObject(), field));
    return root;
  }

  private void field(ObjectNode to, DictionaryField field) {
    CodeList codes = field.codes();
    to.put("section", field.section().name()).put("field", field.path());
    to.put("kind", field.kind().name()).put("several", field.several());
    to.put("requiredInItsLine", required(field));
    if (codes != null) {
      to.put("codeList", codes.id());
    }
    if (field.format() != null) {
      to.put("format", field.format().name());
    }
    Integer longest = longest(field);
    if (longest != null) {
      to.put("longestText", longest);
    }
    ObjectNode asked = to.putObject("asked");
    for (UnitKind kind : UnitKind.values()) {
      asked.put(kind.name(), asked(field, kind));
    }
    to.put("meaning", meaning(field));
  }

  /** What a unit of a kind has to do about a field: of the header field by field, else as its section. */
  private String asked(DictionaryField field, UnitKind kind) {
    if (field.section() == Section.A) {
      return headerFields(kind).contains(field.name()) ? "REQUIRED" : "OPTIONAL";
    }
    return collection.specification().demand(kind, field.section()).name();
  }

  /** C101 and C106. */
  private List<String> headerFields(UnitKind kind) {
    List<String> asked = new ArrayList<>(collection.specification().headerFieldsAsked(kind));
    asked.addAll(Arrays.asList("contactName", "contactEmail"));
    return asked;
  }

  private boolean required(DictionaryField field) {
    return ReturnSchema.parent(schema, field)
        .path("required")
        .valueStream()
        .anyMatch(name -> name.asText().equals(field.name()));
  }

  private @Nullable Integer longest(DictionaryField field) {
    JsonNode length = ReturnSchema.value(schema, field).path("maxLength");
    return length.isInt() ? length.intValue() : null;
  }

  private String meaning(DictionaryField field) {
    JsonNode value = ReturnSchema.value(schema, field).path("description");
    return value.isMissingNode()
        ? ReturnSchema.parent(schema, field)
            .path("properties")
            .path(field.name())
            .path("description")
            .asText()
        : value.asText();
  }
}
