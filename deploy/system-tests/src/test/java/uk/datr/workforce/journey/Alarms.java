package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The alarm rules of deploy/observability, and whether they and their pages are whole. */
record Alarms(List<Rule> rules) {
  private static final String RUNBOOKS = "docs/runbooks/";

  /** What is no metric in an expression: texts, labels, spans of time, the labels of a sum. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*\\}|\\[[^]]*\\]|\\b(?:by|without|on|ignoring) *\\([^)]*\\)");

  /** A name that is no function. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*\\b(?! *\\()(?![\\w:])");

  private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

  /** What Prometheus itself writes about a service. */
  private static final String OF_PROMETHEUS = "up";

  /**
   * One rule.
   *
   * @param expression when it calls
   * @param runbook path of its page in the repository
   */
  record Rule(String name, String expression, String runbook) {

    /** The names with which it computes. */
    Set<String> metrics() {
      Set<String> metrics = new LinkedHashSet<>();
      NAME.matcher(BESIDE.matcher(expression).replaceAll(""))
          .results()
          .map(MatchResult::group)
          .filter(name -> !OPERATORS.contains(name))
          .forEach(metrics::add);
      return metrics;
    }
  }

  static Alarms read(Path root) throws IOException {
    return of(Files.readString(root.resolve("deploy/observability/alarms.yaml")));
  }

  static Alarms of(String yaml) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode group : new YAMLMapper().readTree(yaml).path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        rules.add(
            new Rule(
                rule.path("alert").asText(),
                rule.path("expr").asText(),
                rule.path("annotations").path("runbook").asText()));
      }
    }
    return new Alarms(rules);
  }

  /**
   * What is wrong with them.
   *
   * @param there names of the metrics that the running services have
   * @param root of the repository with the pages
   */
  List<String> faults(Set<String> there, Path root) throws IOException {
    List<String> faults = new ArrayList<>();
    if (rules.isEmpty()) {
      faults.add("there are no rules");
    }
    Path index = root.resolve(RUNBOOKS + "README.md");
    String list = Files.isRegularFile(index) ? Files.readString(index) : "";
    for (Rule rule : rules) {
      Set<String> metrics = rule.metrics();
      if (metrics.isEmpty()) {
        faults.add(rule.name() + " computes with no metric");
      }
      metrics.stream()
          .filter(metric -> !metric.equals(OF_PROMETHEUS) && !there.contains(metric))
          .forEach(metric -> faults.add(rule.name() + " computes with " + metric));
      if (!rule.runbook().startsWith(RUNBOOKS)
          || !Files.isRegularFile(root.resolve(rule.runbook()))) {
        faults.add(rule.name() + " has no page");
      } else if (!listed(list, rule)) {
        faults.add(rule.name() + " is not in the list of pages");
      }
    }
    return faults;
  }

  private static boolean listed(String list, Rule rule) {
    String page = rule.runbook().substring(RUNBOOKS.length());
    return list.lines()
        .anyMatch(
            line -> line.startsWith("| " + rule.name() + " |") && line.contains("(" + page + ")"));
  }
}
