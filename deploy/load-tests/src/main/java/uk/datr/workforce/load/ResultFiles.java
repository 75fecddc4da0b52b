package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a result twice: as JSON with every run, and as a page for people with medians and spread. */
final class ResultFiles {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Results results;
  private final Machine machine;
  private final Instant at;

  ResultFiles(Results results, Machine machine, Instant at) {
    this.results = results;
    this.machine = machine;
    this.at = at;
  }

  /** Writes both files and names the page. */
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = NAME.format(at);
    Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(json()) + "\n");
    return Files.writeString(folder.resolve(name + ".md"), page());
  }

  private ObjectNode json() {
    ObjectNode root = JSON.createObjectNode().put("date", at.toString());
    root.set("machine", JSON.valueToTree(machine));
    root.put("runs", results.runs().size());
    root.set("bars", JSON.valueToTree(Bar.judge(results)));
    root.set("ratios", JSON.valueToTree(results.ratios()));
    root.set("warmStarts", JSON.valueToTree(results.starts()));
    ArrayNode runs = root.putArray("figures");
    results.runs().forEach(run -> runs.add(JSON.<ArrayNode>valueToTree(run)));
    return root;
  }

  /** The page for people. */
  String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# Load, " + at.toString().substring(0, 10));
    lines.add("");
    lines.add(
        "Commit %s%s. %s, %d cores shared by platform and load, %d MB, Java %s. Median of %d runs, least to most in brackets; how to read it: [README](../README.md)."
            .formatted(
                machine.commit().substring(0, 10),
                machine.clean() ? "" : " with uncommitted changes",
                machine.processor(),
                machine.cores(),
                machine.memoryMegabytes(),
                machine.java(),
                results.runs().size()));
    lines.add("");
    lines.add("| promise | limit | measured | kept |");
    lines.add("|---|---|---|---|");
    for (Bar bar : Bar.judge(results)) {
      lines.add(
          "| %s | %s %s | %s %s | %s |"
              .formatted(
                  bar.promise(),
                  number(bar.limit()),
                  bar.unit(),
                  number(bar.measured()),
                  bar.unit(),
                  bar.holds() ? "yes" : "**no**"));
    }
    lines.add("");
    lines.add(
        "| work | arriving | p50 ms | p95 ms | p99 ms | a second | bare p95 ms | p95 as a multiple of the bare work's |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (Results.Case one : results.cases()) {
      lines.add(row(one));
    }
    lines.add("");
    return String.join("\n", lines);
  }

  private String row(Results.Case one) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            one.work(),
            one.arrivals(),
            spread(service(one, Timing::p50)),
            spread(service(one, Timing::p95)),
            spread(service(one, Timing::p99)),
            number(service(one, Timing::perSecond).median()),
            results.hasBare(one)
                ? spread(
                    results.spread(one.work(), Figure.Subject.BARE, one.arrivals(), Timing::p95))
                : "–",
            results.ratios().stream()
                .filter(ratio ->
                    ratio.work().equals(one.work()) && ratio.arrivals().equals(one.arrivals()))
                .map(ratio -> spread(ratio.ratio()))
                .findFirst()
                .orElse("–"));
  }

  private Spread service(Results.Case one, java.util.function.ToDoubleFunction<Timing> value) {
    return results.spread(one.work(), Figure.Subject.SERVICE, one.arrivals(), value);
  }

  private static String spread(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.least()), number(spread.most()));
  }

  /** Three digits that mean something, never an exponent. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
