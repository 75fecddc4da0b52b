package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Request bodies of the journey. */
public final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The specification that asks sections A to E alone. */
  private static final String FIRST_SPECIFICATION = "2024.1";

  private Bodies() {}

  /** A commissioning team of 5 people and 4.40 WTE with one vacancy. */
  public static ObjectNode commissionerReturn(Collection collection, Unit unit) {
    ObjectNode body = header(collection, unit);
    ArrayNode staff = body.putArray("staffInPost");
    line(staff, "COM01", 1, "1.00");
    line(staff, "COM02", 3, "2.60");
    line(staff, "COM03", 1, "0.80");
    vacancy(body.putArray("vacancies"), "COM02", "1.00", 1)
        .put("coveredByTemporaryWte", decimal("0.50"));
    ArrayNode flows = body.putArray("flows");
    flow(flows, "COM01", 1, 0, 0);
    flow(flows, "COM02", 2, 2, 1);
    flow(flows, "COM03", 1, 0, 0);
    if (asksAllSections(collection)) {
      OtherSections.ofCommissioner(body);
    }
    return body;
  }

  /** The same return with three mistakes: an unknown role, too many hours for three people, more cover than vacancies. */
  static ObjectNode commissionerReturnWithThreeMistakes(Collection collection, Unit unit) {
    ObjectNode body = commissionerReturn(collection, unit);
    ((ObjectNode) body.at("/staffInPost/2")).put("role", "COM77");
    ((ObjectNode) body.at("/staffInPost/1")).put("wte", decimal("5.00"));
    if (body.has("funding")) {
      // The money still adds up, so that three mistakes are three.
      ((ObjectNode) body.at("/funding/0")).put("wte", decimal("5.80"));
    }
    ((ObjectNode) body.at("/vacancies/0")).put("coveredByTemporaryWte", decimal("1.50"));
    return body;
  }

  /** A service of 14 paid people with 12.20 WTE and 3 volunteers with 0.60 WTE. */
  public static ObjectNode providerReturn(Collection collection, Unit unit) {
    ObjectNode body = header(collection, unit);
    ArrayNode staff = body.putArray("staffInPost");
    line(staff, "DAW01", 9, "7.80");
    line(staff, "DAW02", 2, "2.00");
    line(staff, "NUR03", 2, "1.40");
    line(staff, "MGA02", 1, "1.00");
    body.putArray("unpaidStaff")
        .addObject()
        .put("role", "PEER01")
        .put("kind", "VOLUNTEER")
        .put("headcount", 3)
        .put("wte", decimal("0.60"));
    vacancy(body.putArray("vacancies"), "DAW01", "1.00", 1);
    ArrayNode flows = body.putArray("flows");
    flow(flows, "DAW01", 8, 3, 2);
    flow(flows, "DAW02", 2, 0, 0);
    flow(flows, "NUR03", 2, 0, 0);
    flow(flows, "MGA02", 1, 0, 0);
    if (asksAllSections(collection)) {
      OtherSections.ofProvider(body);
    }
    return body;
  }

  /** Whether a collection's specification asks sections F to O. */
  private static boolean asksAllSections(Collection collection) {
    return !collection.specVersion().equals(FIRST_SPECIFICATION);
  }

  /** A unit to be registered. */
  public static ObjectNode unit(
      String organisationCode, String kind, String name, String laCode, String sector) {
    return JSON.objectNode()
        .put("organisationCode", organisationCode)
        .put("kind", kind)
        .put("name", name)
        .put("laCode", laCode)
        .put("sector", sector)
        .put("validFrom", "2022-04-01");
  }

  /** The stateless validation of a return. */
  static ObjectNode validation(Collection collection, ObjectNode body) {
    ObjectNode validation = JSON.objectNode().put("collectionId", collection.id());
    validation.set("return", body);
    return validation;
  }

  /** A submission without warnings to explain. */
  public static ObjectNode submission() {
    ObjectNode submission = JSON.objectNode();
    submission.putArray("explanations");
    return submission;
  }

  /** A signature under the declaration. */
  static ObjectNode signOff(String name, String role) {
    ObjectNode signOff = JSON.objectNode().put("name", name).put("role", role);
    signOff.putObject("declaration").put("version", "1").put("agreesToAreaFigures", true);
    return signOff;
  }

  static ObjectNode header(Collection collection, Unit unit) {
    ObjectNode body = JSON.objectNode();
    ObjectNode header = body.putObject("header");
    header
        .put("collectionId", collection.id())
        .put("specVersion", collection.specVersion())
        .put("reportingUnitId", unit.unitId())
        .put("returnType", unit.kind())
        .put("sector", unit.sector());
    if (unit.kind().equals("PROVIDER")) {
      header.put("serviceAgeRange", "ADULT").putArray("settings").add("COMMUNITY");
    }
    header.putArray("laCodes").add(unit.laCode());
    header.putArray("changeSinceLast").add("NEW_UNIT");
    header
        .put("standardWeeklyHours", decimal("37.00"))
        .put("contactName", "Example Contact")
        .put(
            "contactEmail",
            "census@"
                + unit.organisationCode().toLowerCase(java.util.Locale.ROOT)
                + ".example.org");
    return body;
  }

  private static void line(ArrayNode staff, String role, int headcount, String wte) {
    staff
        .addObject()
        .put("role", role)
        .put("basis", "PERMANENT")
        .put("headcount", headcount)
        .put("wte", decimal(wte));
  }

  private static ObjectNode vacancy(ArrayNode vacancies, String role, String wte, int posts) {
    return vacancies
        .addObject()
        .put("role", role)
        .put("vacantWte", decimal(wte))
        .put("vacantPosts", posts);
  }

  private static void flow(ArrayNode flows, String role, int start, int joiners, int leavers) {
    flows
        .addObject()
        .put("role", role)
        .put("headcountAtStart", start)
        .put("joiners", joiners)
        .put("leavers", leavers);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
