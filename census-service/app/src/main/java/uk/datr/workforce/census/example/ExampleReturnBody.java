package uk.datr.workforce.census.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.datr.workforce.census.example.ExampleFlows.Flow;
import uk.datr.workforce.census.example.ExampleVacancies.Vacancy;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.events.ReturnKind;

/** Writes sections A to E of a return in the wire shape of the census API. */
final class ExampleReturnBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "MGA99", "Premises and facilities officer",
          "OTC99", "Acupuncture and relapse prevention therapist",
          "COM99", "Needle and syringe programme lead");

  private final ExampleService service;
  private final ExampleUnit unit;
  private final List<String> changes;
  private final ExampleCollection collection;
  private final ObjectNode body = JSON.objectNode();
  private final List<String> authorities;

  /**
   * @param service the service that answers
   * @param changes codes of CL-19, what has changed since the last return
   * @param collection the collection that it answers
   * @param authorities codes of the authorities that it works for
   */
  ExampleReturnBody(
      ExampleService service,
      List<String> changes,
      ExampleCollection collection,
      List<String> authorities) {
    this.service = service;
    this.unit = service.unit();
    this.changes = changes;
    this.collection = collection;
    this.authorities = List.copyOf(authorities);
  }

  /**
   * A return without staff.
   *
   * @param reason code of CL-21
   * @param flows who left, of a unit that had staff before
   */
  ExampleReturnBody nil(String reason, List<Flow> flows) {
    header().put("nilReason", reason);
    body.putArray("staffInPost");
    body.putArray("vacancies");
    ArrayNode moves = body.putArray("flows");
    flows.forEach(flow -> flow(moves, flow));
    return this;
  }

  /** A return with staff; people are as many as the lines' WTE needs, or as counted for unpaid lines. */
  ExampleReturnBody staffed(
      List<ExampleStaffLine> lines,
      Map<ExampleStaffLine, Long> unpaidPeople,
      List<Vacancy> vacancies,
      List<Flow> flows) {
    header();
    List<ExampleStaffLine> sorted =
        lines.stream()
            .sorted(
                Comparator.comparing(ExampleStaffLine::role).thenComparing(ExampleStaffLine::basis))
            .toList();
    ArrayNode paid = body.putArray("staffInPost");
    sorted.stream()
        .filter(ExampleStaffLine::paid)
        .forEach(line -> line(paid, line, "basis", line.people()));
    if (unit.kind() != ReturnKind.COMMISSIONER) {
      ArrayNode unpaid = body.putArray("unpaidStaff");
      sorted.stream()
          .filter(line -> !line.paid())
          .forEach(
              line -> line(unpaid, line, "kind", unpaidPeople.getOrDefault(line, line.fewest())));
    }
    ArrayNode vacant = body.putArray("vacancies");
    vacancies.forEach(vacancy -> vacancy(vacant, vacancy));
    ArrayNode moves = body.putArray("flows");
    flows.forEach(flow -> flow(moves, flow));
    return this;
  }

  /** Adds somebody without hours to some returns and a post without hours to others: both draw a warning. */
  ExampleReturnBody peculiar(List<ExampleStaffLine> lines) {
    double chance = peculiarity(service, collection.year());
    ArrayNode paid = body.withArray("staffInPost");
    ArrayNode vacant = body.withArray("vacancies");
    String role = service.kind().paid().getFirst().role();
    Optional<String> secondee = secondee(service, collection.year(), lines);
    if (secondee.isPresent()) {
      ObjectNode line = JSON.objectNode().put("role", secondee.get());
      line.put("basis", "SECONDED_IN").put("headcount", 1).put("wte", hundredths(0));
      describe(line);
      insert(paid, line);
    } else if (chance >= 0.02 && chance < 0.06 && !vacant.findValuesAsText("role").contains(role)) {
      ObjectNode line = JSON.objectNode().put("role", role);
      line.put("vacantWte", hundredths(0)).put("vacantPosts", 1);
      describe(line);
      insert(vacant, line);
    }
    return this;
  }

  /** Puts a line where the order of the section wants it. */
  private static void insert(ArrayNode section, ObjectNode line) {
    int place = 0;
    while (place < section.size() && key(section.get(place)).compareTo(key(line)) < 0) {
      place++;
    }
    section.insert(place, line);
  }

  private static String key(JsonNode line) {
    return line.path("role").asText() + " " + line.path("basis").asText();
  }

  /** What has been written. */
  ExampleAnswer answer() {
    return new ExampleAnswer(service, ReturnReader.read(body).content());
  }

  private ObjectNode header() {
    ObjectNode header = body.putObject("header");
    header.put("collectionId", collection.collectionId());
    header.put("specVersion", collection.specVersion());
    header.put("reportingUnitId", unit.unitId().toString());
    header.put("returnType", unit.kind().name());
    header.put("sector", unit.sector());
    String ageRange = service.kind().ageRange();
    if (ageRange != null) {
      header.put("serviceAgeRange", ageRange);
      ArrayNode settings = header.putArray("settings");
      service.kind().settings().forEach(settings::add);
    }
    if (unit.ndtmsAgencyCode() != null) {
      header.put("ndtmsAgencyCode", unit.ndtmsAgencyCode());
    }
    ArrayNode served = header.putArray("laCodes");
    authorities.stream().sorted().forEach(served::add);
    ArrayNode changed = header.putArray("changeSinceLast");
    changes.forEach(changed::add);
    header.put("standardWeeklyHours", hundredths(unit.sector().equals("LA") ? 37_00 : 37_50));
    String mailbox = unit.organisationCode().toLowerCase(Locale.ROOT);
    header.put("contactName", "Example Contact " + unit.organisationCode());
    header.put("contactEmail", "census@" + mailbox + ".example.org");
    // A range of numbers that is kept free for fiction.
    header.put("contactPhone", "01632 960" + unit.organisationCode().substring(5));
    return header;
  }

  private static void line(ArrayNode section, ExampleStaffLine line, String basis, long people) {
    ObjectNode node = section.addObject();
    node.put("role", line.role()).put(basis, line.basis()).put("headcount", people);
    node.put("wte", hundredths(line.hundredths()));
    describe(node);
  }

  private static void vacancy(ArrayNode section, Vacancy vacancy) {
    ObjectNode node = section.addObject();
    node.put("role", vacancy.role());
    node.put("vacantWte", hundredths(vacancy.hundredths())).put("vacantPosts", vacancy.posts());
    node.put("coveredByTemporaryWte", hundredths(vacancy.covered()));
    node.put("openOver90DaysPosts", vacancy.longOpen());
    describe(node);
  }

  private void flow(ArrayNode section, Flow flow) {
    ObjectNode node = section.addObject();
    node.put("role", flow.role());
    if (flow.startGiven()) {
      node.put("headcountAtStart", flow.start());
    }
    node.put("joiners", flow.joiners()).put("leavers", flow.leavers());
    if (flow.tupeIn() > 0) {
      node.put("tupeIn", flow.tupeIn());
    }
    if (flow.tupeOut() > 0) {
      node.put("tupeOut", flow.tupeOut());
    }
    Map<String, Long> reasons =
        ExampleReasons.of(service, collection.year(), flow.role(), flow.leavers());
    if (!reasons.isEmpty()) {
      ArrayNode lines = node.putArray("leaversByReason");
      reasons.forEach(
          (reason, people) -> lines.addObject().put("reason", reason).put("count", people));
    }
    describe(node);
  }

  private static void describe(ObjectNode line) {
    String description = DESCRIPTIONS.get(line.get("role").textValue());
    if (description != null) {
      line.put("roleDescription", description);
    }
  }

  private static BigDecimal hundredths(long value) {
    return BigDecimal.valueOf(value, 2);
  }

  /** The established people by role, as the flow section needs them. */
  static Map<String, Long> establishedPeople(
      ExampleService service, int year, List<ExampleStaffLine> lines) {
    Map<String, Long> people = new TreeMap<>();
    lines.stream()
        .filter(ExampleStaffLine::established)
        .forEach(line -> people.merge(line.role(), line.people(), Long::sum));
    secondee(service, year, lines).ifPresent(role -> people.merge(role, 1L, Long::sum));
    return people;
  }

  /** The role of the one person without hours that a peculiar return has. */
  private static Optional<String> secondee(
      ExampleService service, int year, List<ExampleStaffLine> lines) {
    return lines.stream().anyMatch(line -> line.basis().equals("SECONDED_IN"))
            || peculiarity(service, year) >= 0.02
        ? Optional.empty()
        : lines.stream()
            .filter(ExampleStaffLine::paid)
            .map(ExampleStaffLine::role)
            .min(Comparator.naturalOrder());
  }

  private static double peculiarity(ExampleService service, int year) {
    return ExampleChance.fraction("peculiar", year, service.key());
  }

  /** The established WTE in hundredths by role, as the vacancies need it. */
  static Map<String, Long> establishedWte(List<ExampleStaffLine> lines) {
    Map<String, Long> wte = new TreeMap<>();
    lines.stream()
        .filter(ExampleStaffLine::established)
        .forEach(line -> wte.merge(line.role(), line.hundredths(), Long::sum));
    return wte;
  }
}
