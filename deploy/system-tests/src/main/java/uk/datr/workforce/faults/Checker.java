package uk.datr.workforce.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says what is wrong after a round. It compares what the callers were told with what census-service stored, that with what
 * reporting-service counts, and {@link Honesty} judges every single answer. It looks at nothing but its arguments.
 */
final class Checker {

  private static final String STATUS_TOPIC = "workforce.census";
  private static final String FACTS_TOPIC = "workforce.census-facts";

  private Checker() {}

  /** Everything that is wrong; nothing when the round is good. */
  static List<Finding> check(History history, Stored stored) {
    List<Finding> findings = new ArrayList<>(Honesty.check(history));
    submissions(history, stored, findings);
    facts(stored, findings);
    totals(stored, findings);
    streams(stored, findings);
    leftovers(stored, findings);
    return findings;
  }

  /** What was acknowledged is stored once; what was not, at most once. */
  private static void submissions(History history, Stored stored, List<Finding> findings) {
    Set<String> acknowledged = acknowledged(history);
    Map<String, List<Stored.Return>> byUnit =
        stored.returns().stream().collect(Collectors.groupingBy(Stored.Return::unit));
    for (String unit : history.units()) {
      List<Stored.Return> returns = byUnit.getOrDefault(unit, List.of());
      if (returns.size() != 1) {
        findings.add(
            new Finding("one return a unit", unit + " has " + returns.size() + " returns"));
        continue;
      }
      Stored.Return one = returns.getFirst();
      if (acknowledged.contains(unit) && !one.validated()) {
        findings.add(
            new Finding(
                "acknowledged, so stored",
                unit + " was acknowledged, but its return is " + one.state()));
      }
      if (!acknowledged.contains(unit) && !history.abandoned().contains(unit)) {
        findings.add(
            new Finding("submitted in the end", unit + " was never acknowledged to its client"));
      }
      int wanted = one.validated() ? 1 : 0;
      if (one.submissions() != wanted) {
        findings.add(
            new Finding(
                "one audit row a submission",
                "%s is %s and has %d audit rows of a submission"
                    .formatted(unit, one.state(), one.submissions())));
      }
      if (one.counted() != wanted) {
        findings.add(
            new Finding(
                "the submitted version counts",
                "%s is %s and counts version %d".formatted(unit, one.state(), one.counted())));
      }
    }
  }

  /** Reporting-service counts every stored submission once, with its own figure. */
  private static void facts(Stored stored, List<Finding> findings) {
    Map<String, Stored.Return> returns = new HashMap<>();
    stored.returns().forEach(one -> returns.put(one.returnId(), one));
    Set<String> counted = new HashSet<>();
    for (Stored.Fact fact : stored.facts()) {
      Stored.Return source = returns.get(fact.returnId());
      if (source == null || !source.validated()) {
        findings.add(
            new Finding(
                "counted, so submitted",
                "reporting counts " + fact.unit() + ", which is not submitted"));
      } else if (fact.counted() != source.counted() || fact.wte().compareTo(source.wte()) != 0) {
        findings.add(
            new Finding(
                "the same figure",
                "%s has %s WTE in version %d, reporting counts %s in version %d"
                    .formatted(
                        fact.unit(), source.wte(), source.counted(), fact.wte(), fact.counted())));
      }
      if (!counted.add(fact.returnId())) {
        findings.add(new Finding("counted once", "reporting counts " + fact.unit() + " twice"));
      }
    }
    for (Stored.Return one : stored.returns()) {
      if (one.validated() && !counted.contains(one.returnId())) {
        findings.add(
            new Finding(
                "submitted, so counted", "reporting does not count the return of " + one.unit()));
      }
    }
  }

  /** The sums that reporting-service keeps and shows are those of the stored returns. */
  private static void totals(Stored stored, List<Finding> findings) {
    Map<String, BigDecimal> wanted = new TreeMap<>();
    for (Stored.Return one : stored.returns()) {
      if (one.validated()) {
        wanted.merge(one.area(), one.wte(), BigDecimal::add);
      }
    }
    Set<String> areas = new HashSet<>(wanted.keySet());
    areas.addAll(stored.areas().keySet());
    for (String area : areas) {
      BigDecimal there = stored.areas().getOrDefault(area, BigDecimal.ZERO);
      BigDecimal right = wanted.getOrDefault(area, BigDecimal.ZERO);
      if (there.compareTo(right) != 0) {
        findings.add(
            new Finding(
                "right totals", "%s has %s WTE, reporting sums %s".formatted(area, right, there)));
      }
    }
    BigDecimal england = wanted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (england.compareTo(stored.profile()) != 0) {
      findings.add(
          new Finding(
              "right totals",
              "England has %s WTE, its profile shows %s".formatted(england, stored.profile())));
    }
  }

  /** Every event was sent, in a sequence without gaps, and applied up to the last. */
  private static void streams(Stored stored, List<Finding> findings) {
    Map<String, Stored.Stream> byName = new HashMap<>();
    for (Stored.Stream stream : stored.streams()) {
      byName.put(stream.name(), stream);
      if (stream.first() != 1 || stream.last() != stream.events()) {
        findings.add(
            new Finding(
                "sequences without gaps",
                "%s has %d events from %d to %d"
                    .formatted(stream.name(), stream.events(), stream.first(), stream.last())));
      }
      if (stream.unsent() > 0) {
        findings.add(
            new Finding(
                "everything sent", stream.name() + " has " + stream.unsent() + " unsent events"));
      }
      long applied = stored.positions().getOrDefault(stream.name(), 0L);
      if (applied != stream.last()) {
        findings.add(
            new Finding(
                "everything applied",
                "%s is at %d, reporting at %d".formatted(stream.name(), stream.last(), applied)));
      }
    }
    for (Stored.Return one : stored.returns()) {
      expect(byName, STATUS_TOPIC, one, one.validated() ? 2 : 0, findings);
      expect(byName, FACTS_TOPIC, one, one.validated() ? 1 : 0, findings);
    }
  }

  private static void expect(
      Map<String, Stored.Stream> byName,
      String topic,
      Stored.Return one,
      int wanted,
      List<Finding> findings) {
    Stored.Stream stream = byName.get(topic + " " + one.returnId());
    int events = stream == null ? 0 : stream.events();
    if (events != wanted) {
      findings.add(
          new Finding(
              "one event an act",
              "%s is %s and has %d events on %s"
                  .formatted(one.unit(), one.state(), events, topic)));
    }
  }

  private static void leftovers(Stored stored, List<Finding> findings) {
    if (stored.waiting() > 0) {
      findings.add(new Finding("everything sent", stored.waiting() + " events wait"));
    }
    if (stored.parked() > 0) {
      findings.add(new Finding("nothing parked", stored.parked() + " events are parked"));
    }
    if (stored.deadLetters() > 0) {
      findings.add(new Finding("no dead letters", stored.deadLetters() + " dead letters"));
    }
    for (String service : stored.brokenAudits()) {
      findings.add(new Finding("intact audit logs", "the audit log of " + service + " is broken"));
    }
  }

  /** Units whose submission was acknowledged to the client. */
  static Set<String> acknowledged(History history) {
    return history.exchanges().stream()
        .filter(exchange -> exchange.operation() == Operation.SUBMIT)
        .filter(exchange ->
            exchange.outcome() instanceof Outcome.Answered answered && answered.successful())
        .map(Exchange::unit)
        .collect(Collectors.toSet());
  }
}
