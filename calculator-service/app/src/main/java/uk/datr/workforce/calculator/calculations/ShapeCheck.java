package uk.datr.workforce.calculator.calculations;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.json.OperationSchemas;
import uk.datr.workforce.kit.json.StrictJson;
import uk.datr.workforce.kit.problem.Finding;

/** Holds JSON against a schema of the document and goes on where a number is too large to be computed with. */
@ApplicationScoped
public class ShapeCheck {

  private final OperationSchemas schemas;

  ShapeCheck(OperationSchemas schemas) {
    this.schemas = schemas;
  }

  /**
   * A tree and what is wrong with its shape.
   *
   * @param readable the tree without numbers that nothing may compute with
   * @param faults every fault of its shape
   * @param absurd pointers to the numbers that were taken out
   */
  public record Shape(JsonNode readable, List<Finding> faults, Set<String> absurd) {

    /** Keeps its own copies. */
    public Shape {
      faults = List.copyOf(faults);
      absurd = Set.copyOf(absurd);
    }

    /** The same shape when the tree is a part of a body: faults point into the body. */
    public Shape under(String at) {
      return new Shape(
          readable,
          faults.stream().map(fault -> moved(fault, at)).toList(),
          absurd.stream().map(place -> at + place).collect(Collectors.toSet()));
    }

    private static Finding moved(Finding fault, String at) {
      return Finding.at(fault.ruleId(), fault.severity(), at + fault.pointer(), fault.message())
          .withValue(fault.value())
          .withExpected(fault.expected());
    }

    /** The shape of a part of the tree; faults keep their pointers into the whole. */
    public Shape at(String pointer) {
      return new Shape(readable.at(pointer), faults, absurd);
    }
  }

  /** Checks a tree by the schema of that name in the document. */
  public Shape check(String schema, JsonNode tree) {
    List<Finding> absurd = StrictJson.absurdNumbers(tree);
    if (absurd.isEmpty()) {
      return new Shape(tree, schemas.check(schema, tree), Set.of());
    }
    Set<String> places =
        absurd.stream().map(fault -> String.valueOf(fault.pointer())).collect(Collectors.toSet());
    JsonNode readable = without(tree, places);
    List<Finding> faults = new ArrayList<>(absurd);
    schemas.check(schema, readable).stream()
        .filter(fault -> !places.contains(String.valueOf(fault.pointer())))
        .forEach(faults::add);
    return new Shape(readable, faults, places);
  }

  /** A copy with nothing at these places; in a list, {@code null}, so that all others keep their index. */
  static JsonNode without(JsonNode tree, Set<String> places) {
    JsonNode copy = tree.deepCopy();
    for (String place : places) {
      JsonPointer pointer = JsonPointer.compile(place);
      JsonPointer head = pointer.head();
      JsonNode parent = head == null ? copy : copy.at(head);
      if (parent instanceof ObjectNode object) {
        object.remove(pointer.last().getMatchingProperty());
      } else if (parent instanceof ArrayNode array) {
        array.setNull(pointer.last().getMatchingIndex());
      }
    }
    return copy;
  }
}
