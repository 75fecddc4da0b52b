package uk.datr.workforce.calculator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Valid requests with the shape of the worked example and other numbers; the same seed gives the same request. */
public final class GeneratedRequest {

  public static final int CASES = 200;

  private static final List<String> METHODS =
      List.of("WORKLOAD", "MAX_OF_BOTH", "CASELOAD", "STRUCTURAL_ONLY", "FIXED");

  private final SplittableRandom random;
  private final ObjectNode request = Requests.workedExample();

  private GeneratedRequest(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static Stream<ObjectNode> all() {
    return LongStream.range(0, CASES).mapToObj(seed -> new GeneratedRequest(seed).generate());
  }

  public static List<String> names(JsonNode object) {
    return object.properties().stream().map(field -> field.getKey()).toList();
  }

  private ObjectNode generate() {
    request.path("demand").forEach(group -> demand((ObjectNode) group));
    numbers((ObjectNode) request.path("current"), 0, 30);
    request.at("/parameters/roles").forEach(role -> role((ObjectNode) role));
    request
        .at("/parameters/interventions")
        .forEach(intervention -> intervention((ObjectNode) intervention));
    for (JsonNode need : request.at("/parameters/structure")) {
      if (need.has("span")) {
        ((ObjectNode) need).put("span", between(4, 20));
      } else {
        ((ObjectNode) need).put("hoursPerMonthPerHead", between(0, 4));
        ((ObjectNode) need).put("groupSize", between(1, 8));
        ((ObjectNode) need).put("share", between(0, 1));
      }
    }
    return request;
  }

  private void demand(ObjectNode group) {
    double count = random.nextInt(10) == 0 ? 0 : between(0, 2000);
    group.put("basis", random.nextBoolean() ? "ANNUAL_IN_TREATMENT" : "POINT_IN_TIME");
    group.put("count", count);
    group.put("newPresentations", count * between(0, 1));
    group.put("growthPct", between(-100, 200));
    group.put("meanWeeksInTreatment", between(1, 52));
    List<Double> weights = new ArrayList<>(List.of(between(0, 1), between(0, 1), between(0.1, 1)));
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    ObjectNode mix = (ObjectNode) group.path("complexityMix");
    for (String tier : names(mix)) {
      mix.put(tier, weights.removeFirst() / sum);
    }
  }

  private void role(ObjectNode role) {
    role.put("method", METHODS.get(random.nextInt(METHODS.size())));
    role.put("fixedWte", between(0, 5));
    role.put("salary", between(20_000, 90_000));
    role.put("participation", between(0.3, 1.2));
    role.put("vacancyRate", between(0, 0.5));
    numbers(role.putObject("caseloadShare").put("OPIATE", 0).put("ALCOHOL_ONLY", 0), 0, 1);
    numbers(role.putObject("caseloadPerWte").put("LOW", 0).put("MEDIUM", 0).put("HIGH", 0), 10, 80);
    role.putArray("additionalActivities")
        .add(activity("HOURS_PER_WEEK"))
        .add(activity("HOURS_PER_MONTH"))
        .add(activity("HOURS_PER_YEAR"));
  }

  private ObjectNode activity(String unit) {
    return request
        .objectNode()
        .put("unit", unit)
        .put("amount", between(0, 8))
        .put("staff", between(0, 2));
  }

  private void intervention(ObjectNode intervention) {
    numbers((ObjectNode) intervention.path("coverage"), 0, 1);
    numbers((ObjectNode) intervention.path("frequency"), 0, 40);
    numbers((ObjectNode) intervention.path("staff"), 0, 2);
    intervention.put("contactMinutes", between(0, 120));
    intervention.put("nonContactMinutes", between(0, 60));
    intervention.put("travelMinutes", between(0, 30));
    intervention.put("dnaRate", between(0, 0.5));
    intervention.put("dnaTimeLost", between(0, 1));
    intervention.put("groupSize", random.nextBoolean() ? 1 : between(1, 12));
  }

  private void numbers(ObjectNode object, double from, double to) {
    for (String name : names(object)) {
      object.put(name, between(from, to));
    }
  }

  private double between(double from, double to) {
    return random.nextDouble(from, to);
  }
}
