package uk.datr.workforce.accept;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.journey.Census;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.FullReturns;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.journey.Unit;

/** A provider's return of all sections with twenty faults against twenty rules, checked without being stored. */
final class TwentyFaults implements Point.Check {

  private static final Set<String> FAULTY = Set.of("ERROR", "WARNING");
  private static final String RETURN = "/return";

  /** What is done to the faultless return, and the one finding that follows: rule and place. */
  private record Fault(String finding, Consumer<ObjectNode> make) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("C009 /header/sector", body -> at(body, "/header").put("sector", "?")),
          new Fault(
              "C106 /header/contactEmail", body -> at(body, "/header").remove("contactEmail")),
          new Fault(
              "C109 /header/standardWeeklyHours",
              body -> at(body, "/header").put("standardWeeklyHours", new BigDecimal("375.00"))),
          new Fault("C014 /header/comments", body -> at(body, "/header").put("comments", "\u0007")),
          new Fault(
              "C414 /header/changeSinceLast",
              body -> at(body, "/header").putArray("changeSinceLast").add("TUPE_IN")),
          new Fault(
              "C108 /staffInPost/2/roleDescription",
              body -> at(body, "/staffInPost/2").remove("roleDescription")),
          new Fault(
              "C309 /unpaidStaff/1/role",
              body -> at(body, "/unpaidStaff/1").put("role", "NUR01").put("kind", "VOLUNTEER")),
          new Fault(
              "C212 /vacancies/0/coveredByTemporaryWte",
              body -> at(body, "/vacancies/0").put("coveredByTemporaryWte", new BigDecimal("9"))),
          new Fault(
              "C213 /vacancies/1/vacantWte",
              body -> at(body, "/vacancies/1").put("vacantPosts", 0)),
          new Fault(
              "C220 /flows/0/leaversByReason",
              body -> at(body, "/flows/0/leaversByReason/1").put("count", 9)),
          new Fault("C217 /flows/1/joiners", body -> at(body, "/flows/1").put("joiners", 3)),
          new Fault("C206 /pattern", body -> at(body, "/pattern/2").put("headcount", 1)),
          new Fault(
              "C207 /demographics/gender",
              body -> at(body, "/demographics/gender/0").put("paid", 13)),
          new Fault(
              "C013 /demographics/ethnicCategory/4",
              body ->
                  ((ArrayNode) body.at("/demographics/ethnicCategory"))
                      .addObject()
                      .put("code", "A")
                      .put("paid", 0)
                      .put("unpaid", 0)),
          new Fault(
              "C227 /sickness/wteDaysLost",
              body -> at(body, "/sickness").put("wteDaysLost", new BigDecimal("9000"))),
          new Fault(
              "C224 /caseload/0/caseHolders",
              body -> at(body, "/caseload/0").put("caseHolders", 99)),
          new Fault(
              "C222 /registration/registered",
              body -> at(body, "/registration/registered/0").put("headcount", 1)),
          new Fault(
              "C223 /registration/nonMedicalPrescribers",
              body -> at(body, "/registration").put("nonMedicalPrescribers", 5)),
          new Fault(
              "C208 /funding", body -> at(body, "/funding/0").put("wte", new BigDecimal("9"))),
          new Fault(
              "C209 /laSplit", body -> at(body, "/laSplit/0").put("wte", new BigDecimal("9"))));

  private final Platform platform;
  private final Callers callers;

  TwentyFaults(Platform platform, Callers callers) {
    this.platform = platform;
    this.callers = callers;
  }

  @Override
  public String figure() {
    Census census = new Census(platform.census(), callers.person("collection-manager"));
    Collection collection = census.openCollection();
    Unit unit = census.freshUnit(collection, "ORG-1001", "PROVIDER", "E08000035", "VOL");
    ObjectNode body = FullReturns.provider(collection, unit);
    require(findings(collection, body).isEmpty(), "the return without faults has findings");
    FAULTS.forEach(fault -> fault.make().accept(body));
    Set<String> expected =
        FAULTS.stream().map(Fault::finding).collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = findings(collection, body);
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<String> more = new TreeSet<>(found);
    more.removeAll(expected);
    require(
        missing.isEmpty() && more.isEmpty(),
        "it does not list " + missing + ", and lists " + more + " beside them");
    return found.size() + " findings of " + found.size() + " rules";
  }

  private Set<String> findings(Collection collection, ObjectNode body) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("collectionId", collection.id());
    request.set("return", body);
    Answer answer =
        callers
            .machine("aire-system")
            .post(platform.census(), "/census/v1/validations", request)
            .expect(200);
    return StreamSupport.stream(answer.json().path("findings").spliterator(), false)
        .filter(finding -> FAULTY.contains(finding.path("severity").asText()))
        .map(TwentyFaults::named)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A place in the return, wherever the request has it. */
  private static String named(JsonNode finding) {
    String pointer = finding.path("pointer").asText();
    return finding.path("ruleId").asText()
        + " "
        + (pointer.startsWith(RETURN + "/") ? pointer.substring(RETURN.length()) : pointer);
  }

  private static ObjectNode at(ObjectNode body, String pointer) {
    return (ObjectNode) body.at(pointer);
  }
}
