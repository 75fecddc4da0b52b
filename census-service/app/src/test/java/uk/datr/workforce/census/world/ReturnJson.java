package uk.datr.workforce.census.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import uk.datr.workforce.census.returns.ReturnExamples;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.Roles;

/** The JSON of a return that passes every rule, to be spoilt by a test. */
public final class ReturnJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode root;

  private ReturnJson(ObjectNode root) {
    this.root = root;
  }

  /** A return of a provider in Leeds. */
  public static ReturnJson provider() {
    return parse(
        """
        {"header": {"specVersion": "2024.1", "returnType": "PROVIDER", "sector": "VOL", "serviceAgeRange": "ADULT",
          "settings": ["COMMUNITY"], "laCodes": ["E08000035"], "changeSinceLast": ["NONE"],
          "standardWeeklyHours": 37.5, "contactName": "A. Example", "contactEmail": "returns@aire.example"},
         "staffInPost": [{"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 10.5},
                         {"role": "NUR02", "basis": "PERMANENT", "headcount": 3, "wte": 2.6}],
         "unpaidStaff": [{"role": "PEER01", "kind": "VOLUNTEER", "headcount": 3, "wte": 0.6}],
         "vacancies": [{"role": "DAW01", "vacantWte": 1.0, "vacantPosts": 1}],
         "flows": [{"role": "DAW01", "joiners": 3, "leavers": 2},
                   {"role": "NUR02", "headcountAtStart": 3, "joiners": 0, "leavers": 0}]}\
        """);
  }

  /** A faultless provider's return of all sections, for a unit in Leeds and a collection of the newest specification. */
  public static ReturnJson full() {
    return parse(ReturnExamples.RETURN);
  }

  /** A faultless commissioner's return of all sections, for a unit in Leeds. */
  public static ReturnJson fullCommissioner() {
    return parse(ReturnExamples.COMMISSIONER);
  }

  /** A faultless return of a recovery organisation with all sections, for a unit in Leeds. */
  public static ReturnJson fullLero() {
    return parse(ReturnExamples.LERO);
  }

  /** A return of a provider with about 400 lines: every role on every basis. */
  public static ReturnJson large() {
    ReturnJson large = provider();
    ArrayNode staff = large.root.putArray("staffInPost");
    ArrayNode vacancies = large.root.putArray("vacancies");
    ArrayNode flows = large.root.putArray("flows");
    List<Role> roles =
        Roles.load().all().stream().filter(role -> !role.needsDescription()).toList();
    for (Role role : roles) {
      CodeLists.load().paidBases().codes().stream()
          .limit(6)
          .forEach(basis ->
              staff
                  .addObject()
                  .put("role", role.code())
                  .put("basis", basis.code())
                  .put("headcount", 5)
                  .put("wte", 4.5));
      vacancies.addObject().put("role", role.code()).put("vacantWte", 1.0).put("vacantPosts", 1);
      flows.addObject().put("role", role.code()).put("joiners", 1).put("leavers", 1);
    }
    return large;
  }

  /** Number of lines in sections B to E. */
  public int lines() {
    return List.of("staffInPost", "unpaidStaff", "vacancies", "flows").stream()
        .mapToInt(section -> root.path(section).size())
        .sum();
  }

  /** The object at a JSON pointer, to be changed. */
  public ObjectNode at(String pointer) {
    return (ObjectNode) root.at(pointer);
  }

  /** The list at a JSON pointer, to be changed. */
  public ArrayNode listAt(String pointer) {
    return (ArrayNode) root.at(pointer);
  }

  /** The whole return, to be changed. */
  public ObjectNode root() {
    return root;
  }

  /** As the body of a validation. */
  public String toValidate(String collectionId, String unitId) {
    at("/header").put("reportingUnitId", unitId);
    ObjectNode request = MAPPER.createObjectNode().put("collectionId", collectionId);
    request.set("return", root);
    return request.toString();
  }

  /** Reads JSON. */
  public static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }

  private static ReturnJson parse(String json) {
    return new ReturnJson((ObjectNode) tree(json));
  }
}
