package uk.datr.workforce.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.datr.workforce.stack.Repository;

/** The alarm rules of deploy/observability, as far as a test asks of them. */
record Alarms(String rules) {
  private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.*)$");
  private static final Pattern METRIC = Pattern.compile("\\b(?:workforce|kafka|http)_[a-z_]+\\b");
  private static final Pattern RUNBOOK = Pattern.compile("(?m)^ +runbook: (.*)$");
  private static final Pattern ALARM = Pattern.compile("(?m)^ +- alert: (.*)$");

  static Alarms read() throws IOException {
    return new Alarms(
        Files.readString(Repository.find().root().resolve("deploy/observability/alarms.yaml")));
  }

  List<String> names() {
    return found(ALARM);
  }

  /** The metrics that the rules compute with. */
  Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    for (String expression : found(EXPRESSION)) {
      METRIC.matcher(expression).results().map(MatchResult::group).forEach(metrics::add);
    }
    return metrics;
  }

  /** The pages that they lead to. */
  List<Path> runbooks() {
    return found(RUNBOOK).stream().map(Repository.find().root()::resolve).toList();
  }

  private List<String> found(Pattern pattern) {
    return pattern.matcher(rules).results().map(result -> result.group(1)).toList();
  }
}
