package uk.datr.workforce.census.specification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.census.rules.Section;

/** Returns that are accepted as they are, one for each kind of unit and one that has nothing to report. */
final class ExampleBodies {

  private static final String HEADER = Section.A.field();
  private static final String NOT_HELD = "notHeld";

  private ExampleBodies() {}

  static List<PackPart> parts(SpecifiedCollection collection) {
    return List.of(
        part(collection, "example-provider.json", "The return of a treatment provider."),
        part(collection, "example-commissioner.json", "The return of a commissioning team."),
        part(collection, "example-lero.json", "The return of a recovery organisation."),
        part(collection, "example-nil.json", "A return that says why there is nothing to report."));
  }

  private static PackPart part(SpecifiedCollection collection, String name, String about) {
    return new PackPart(
        name,
        PackPart.JSON,
        about,
        PackText.json(body(collection, (ObjectNode) PackText.resource(name))));
  }

  /** The sections that the collection asks, under its own names. */
  private static ObjectNode body(SpecifiedCollection collection, ObjectNode whole) {
    Set<Section> sections = collection.specification().sections();
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("collectionId", collection.collectionId());
    header.put("specVersion", collection.specification().version());
    header.setAll((ObjectNode) whole.path(HEADER));
    if (header.path(NOT_HELD) instanceof ArrayNode letters) {
      keep(letters, sections);
      if (letters.isEmpty()) {
        header.remove(NOT_HELD);
      }
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set(HEADER, header);
    Set<String> fields = sections.stream().map(Section::field).collect(Collectors.toSet());
    whole.properties().stream()
        .filter(member -> !member.getKey().equals(HEADER) && fields.contains(member.getKey()))
        .forEach(member -> body.set(member.getKey(), member.getValue()));
    return body;
  }

  private static void keep(ArrayNode letters, Set<Section> sections) {
    Set<String> known = sections.stream().map(Enum::name).collect(Collectors.toSet());
    for (int at = letters.size() - 1; at >= 0; at--) {
      JsonNode letter = letters.get(at);
      if (!known.contains(letter.asText())) {
        letters.remove(at);
      }
    }
  }
}
