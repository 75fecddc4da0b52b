package uk.datr.workforce.faults;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as a page that a person reads. */
final class SoakPage {

  private SoakPage() {}

  static String of(SoakReport report) {
    StringBuilder page = new StringBuilder();
    SoakReport.Kills kills = report.kills();
    line(page, "# Soak of " + report.date());
    line(
        page,
        "Commit %s, code %s, seed %d. %d processors, %d MB of memory, JDK %s, %s."
            .formatted(
                report.commit(),
                report.code(),
                report.seed(),
                report.machine().processors(),
                report.machine().memoryMegabytes(),
                report.machine().java(),
                report.machine().system()));
    line(
        page,
        """
        %d kill rounds, %d of them without a finding: %d of %d submissions acknowledged, in these rounds each of them counted
        exactly once. A round takes %s s (median).\
        """
            .formatted(
                kills.rounds(),
                kills.good(),
                kills.acknowledged(),
                kills.submissions(),
                number(kills.medianSeconds())));
    if (report.fuzz() != null) {
      line(
          page,
          "%d generated requests over %d operations (seed %d): %d findings, %d minimums not reached."
              .formatted(
                  report.fuzz().requests(),
                  report.fuzz().operations(),
                  report.fuzz().seed(),
                  report.fuzz().findings(),
                  report.fuzz().failures()));
    }
    findings(page, report);
    rounds(page, report);
    outages(page, report);
    recovery(page, report);
    answers(page, "What callers saw in the kill rounds", kills.seen());
    return page.toString().strip() + "\n";
  }

  private static void findings(StringBuilder page, SoakReport report) {
    line(page, "## Findings");
    if (report.findings().isEmpty()) {
      line(page, "None.");
      return;
    }
    for (SoakReport.Found found : report.findings()) {
      page.append(
          String.format(
              Locale.ROOT,
              "- %s %s, seed %d: %s: %s%n",
              found.kind(),
              found.parts(),
              found.seed(),
              found.rule(),
              found.text()));
    }
    page.append('\n');
  }

  private static void rounds(StringBuilder page, SoakReport report) {
    line(page, "## Killed");
    table(page, "part or pair", "rounds");
    new TreeMap<>(report.kills().byParts())
        .forEach((parts, times) -> row(page, parts.replace("+", " and "), times.toString()));
    page.append('\n');
  }

  private static void outages(StringBuilder page, SoakReport report) {
    line(page, "## Away under load");
    table(page, "part", "away s", "ready after s", "caught up after s", "acknowledged", "answers");
    for (Result outage : report.outages()) {
      for (Result.Away away : outage.absences()) {
        row(
            page,
            away.part(),
            number(away.awaySeconds()),
            number(away.readySeconds()),
            number(away.caughtUpSeconds()),
            outage.acknowledged() + " of " + outage.submissions(),
            new TreeMap<>(outage.seen())
                .entrySet().stream()
                    .map(seen -> seen.getKey() + ": " + seen.getValue())
                    .collect(Collectors.joining(", ")));
      }
    }
    page.append('\n');
  }

  private static void recovery(StringBuilder page, SoakReport report) {
    line(page, "## Recovery after the new start, in seconds");
    table(
        page,
        "part",
        "times",
        "ready, median",
        "ready, most",
        "caught up, median",
        "caught up, most");
    new TreeMap<>(report.recovery())
        .forEach((part, times) ->
            row(
                page,
                part,
                Integer.toString(times.times()),
                number(times.readyMedian()),
                number(times.readyMost()),
                number(times.caughtUpMedian()),
                number(times.caughtUpMost())));
    page.append('\n');
  }

  private static void answers(StringBuilder page, String title, Map<String, Integer> seen) {
    line(page, "## " + title);
    table(page, "operation and answer", "times");
    new TreeMap<>(seen).forEach((answer, times) -> row(page, answer, times.toString()));
  }

  private static void line(StringBuilder page, String text) {
    page.append(text).append("\n\n");
  }

  private static void table(StringBuilder page, String... titles) {
    row(page, titles);
    page.append("|").append("---|".repeat(titles.length)).append('\n');
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String number(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
