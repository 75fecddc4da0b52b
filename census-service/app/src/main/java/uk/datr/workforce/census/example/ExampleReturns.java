package uk.datr.workforce.census.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.example.ExampleFlows.Flow;
import uk.datr.workforce.census.example.ExampleLastYear.Rates;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.events.ReturnKind;

/** Answers the collections of the example history, which are asked for in the order of their years. */
final class ExampleReturns {
  private static final double ANSWERED_SO_FAR = 0.7;
  private static final double SIGNED_IN_THE_PAST = 0.96;
  private static final double SIGNED_SO_FAR = 0.75;
  private static final double STATES_START = 0.6;

  private final ExampleTimeline timeline;
  private final Set<UUID> everAnswered = new HashSet<>();
  private final ExampleReach reach;
  private final ExampleParticipation participation;
  private @Nullable ExampleWorkforce before;
  private ExampleLastYear said = ExampleLastYear.NONE;

  ExampleReturns(ExampleTimeline timeline, ExampleReach reach) {
    this.timeline = timeline;
    this.reach = reach;
    this.participation = new ExampleParticipation(timeline);
  }

  /** The returns of a past collection: exact totals, nearly all signed. */
  List<ExampleReturn> past(ExampleCollection collection) {
    ExampleTotals totals = ExampleTotals.of(collection.year());
    LocalDate day = collection.referenceDate();
    List<ExampleService> services = timeline.services(day);
    List<ExampleService> answered =
        participation.of(String.valueOf(collection.year()), services, totals.answered(), Set.of());
    ExampleStaffing staffing = new ExampleStaffing(totals.cells(), answered);
    ExampleWorkforce now =
        ExampleWorkforce.of(
            day, answered, staffing.exact(), staffing.scaled(without(services, answered), _ -> 1));
    return answers(collection, totals, now, collection.closesAt(), SIGNED_IN_THE_PAST);
  }

  /** The returns of the present collection: 70 % answered; the organisations of the demonstration have not. */
  List<ExampleReturn> present(ExampleCollection collection, Instant now) {
    ExampleWorkforce last = before;
    if (last == null) {
      throw new IllegalStateException("The past comes first.");
    }
    ExampleTotals totals = ExampleTotals.of(last.day().getYear());
    List<ExampleService> services = timeline.services(collection.referenceDate());
    Map<ReturnKind, Integer> numbers =
        services.stream()
            .collect(Collectors.groupingBy(service -> service.unit().kind()))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        Math.toIntExact(Math.round(entry.getValue().size() * ANSWERED_SO_FAR))));
    List<ExampleService> answered =
        participation.of("present", services, numbers, ExampleParticipation.DEMONSTRATED);
    ExampleStaffing staffing = new ExampleStaffing(totals.cells(), last.answered());
    ExampleWorkforce workforce =
        ExampleWorkforce.of(
            collection.referenceDate(),
            answered,
            staffing.scaled(
                answered, service -> ExampleChance.between(0.97, 1.11, "growth", service.key())),
            staffing.scaled(without(services, answered), _ -> 1));
    return answers(collection, totals, workforce, now, SIGNED_SO_FAR);
  }

  private List<ExampleReturn> answers(
      ExampleCollection collection,
      ExampleTotals totals,
      ExampleWorkforce now,
      Instant until,
      double signedShare) {
    ExampleWorkforce last = before;
    LocalDate lastDay = last == null ? null : last.day();
    List<ExampleService> lost = timeline.lost(lastDay, now.day());
    ExampleVacancies vacancies = new ExampleVacancies(collection.year(), totals);
    ExampleFlows flows = new ExampleFlows(collection.year(), totals);
    List<ExampleAnswer> answers = new ArrayList<>();
    Map<String, Map<String, Long>> transferred = new HashMap<>();
    for (ExampleService ended : lost) {
      Map<String, Long> start = last == null ? Map.of() : last.people(ended.unit().unitId());
      List<Flow> closing = flows.ended(ended, start);
      transferred.put(
          ended.key(),
          closing.stream()
              .filter(flow -> flow.tupeOut() > 0)
              .collect(Collectors.toMap(Flow::role, Flow::tupeOut)));
      answers.add(
          body(ended, List.of("CONTRACT_LOST", "TUPE_OUT"), collection)
              .nil("CLOSED", closing)
              .answer());
    }
    Starts starts = starts(last, now);
    Map<ExampleService, Optional<ExampleChange>> changes = new HashMap<>();
    Map<ExampleService, Rates> rates = new HashMap<>();
    for (ExampleService service : now.answered()) {
      Optional<ExampleChange> change = timeline.changeOf(service, lastDay, now.day());
      changes.put(service, change);
      rates.put(service, said.rates(service, change, now.day()));
    }
    Map<ExampleStaffLine, Long> unpaid = unpaid(now, totals, rates);
    for (ExampleService service : now.answered()) {
      Optional<ExampleChange> change = changes.getOrDefault(service, Optional.empty());
      Rates rate = rates.getOrDefault(service, Rates.UNKNOWN);
      List<ExampleStaffLine> lines = now.lines(service);
      ExampleReturnBody body = body(service, changesSinceLast(change, lines, rate), collection);
      answers.add(
          (lines.isEmpty()
                  ? body.nil("ALL_STAFF_REPORTED_ELSEWHERE", List.of())
                  : body.staffed(
                          lines,
                          unpaid,
                          vacancies.of(service, ExampleReturnBody.establishedWte(lines), rate),
                          flows.of(
                              service,
                              starts.of(service, change),
                              transferred.getOrDefault(service.key(), Map.of()),
                              now.people(service.unit().unitId()),
                              statesStart(service, change, last, now),
                              rate.turnover()))
                      .peculiar(lines))
              .answer());
    }
    List<ExampleService> asked = new ArrayList<>(now.staff().keySet());
    asked.addAll(lost);
    ExampleSections sections =
        new ExampleSections(
            collection, answers, totals, new ExampleCoverage(asked, reach, now.day()), reach);
    ExampleWarnings warnings = new ExampleWarnings(collection);
    Map<UUID, ReturnContent> contents = new HashMap<>();
    List<ExampleReturn> returns = new ArrayList<>();
    for (ExampleAnswer answer : answers) {
      ExampleService service = answer.service();
      ReturnContent content = sections.complete(answer);
      contents.put(service.unit().unitId(), content);
      returns.add(
          submitted(
              collection,
              service,
              content,
              warnings.explained(
                  service.unit(),
                  content,
                  said.of(service, changes.getOrDefault(service, Optional.empty()))),
              until,
              signedShare));
    }
    before = now;
    said = new ExampleLastYear(now.day(), contents);
    everAnswered.addAll(now.answeredUnits());
    returns.sort(
        Comparator.comparing(ExampleReturn::submittedAt).thenComparing(ExampleReturn::unitId));
    return returns;
  }

  private ExampleReturnBody body(
      ExampleService service, List<String> changes, ExampleCollection collection) {
    return new ExampleReturnBody(
        service, changes, collection, reach.authorities(service, collection.referenceDate()));
  }

  private static Map<ExampleStaffLine, Long> unpaid(
      ExampleWorkforce now, ExampleTotals totals, Map<ExampleService, Rates> rates) {
    Map<ExampleService, Long> known = new HashMap<>();
    rates.forEach((service, rate) -> {
      Long unpaid = rate.unpaid();
      if (unpaid != null) {
        known.put(service, unpaid);
      }
    });
    return ExampleUnpaid.people(now, totals.unpaidShare(), known);
  }

  /** Where a year began: what the services say of it depends on what is known of the year before. */
  private interface Starts {
    Map<String, Long> of(ExampleService service, Optional<ExampleChange> change);
  }

  private static Starts starts(@Nullable ExampleWorkforce last, ExampleWorkforce now) {
    if (last == null) {
      return (service, _) -> grown(now.people(service.unit().unitId()));
    }
    int years = now.day().getYear() - last.day().getYear();
    if (years == 1) {
      return new ExampleStarts(last, now)::of;
    }
    return (service, _) -> {
      Map<String, Long> end = now.people(service.unit().unitId());
      long growth = ExampleFlows.sum(end) - ExampleFlows.sum(last.people(service.unit().unitId()));
      return ExampleFlows.earlier(end, Math.round((double) growth / years));
    };
  }

  private static Map<String, Long> grown(Map<String, Long> end) {
    return ExampleFlows.earlier(end, Math.round(ExampleFlows.sum(end) * 0.03));
  }

  /**
   * A start has to be stated where neither last year's return nor the flows would give the same; elsewhere some leave it
   * out.
   */
  private boolean statesStart(
      ExampleService service,
      Optional<ExampleChange> change,
      @Nullable ExampleWorkforce last,
      ExampleWorkforce now) {
    UUID unitId = service.unit().unitId();
    boolean known =
        last != null
            && now.day().minusYears(1).equals(last.day())
            && last.answeredUnits().contains(unitId);
    boolean found = change.isEmpty() && (known || !everAnswered.contains(unitId));
    return !found || ExampleChance.fraction("start given", service.key()) < STATES_START;
  }

  private static List<String> changesSinceLast(
      Optional<ExampleChange> change, List<ExampleStaffLine> lines, Rates last) {
    return change
        .map(ExampleChange::kind)
        .map(kind ->
            switch (kind) {
              case CONTRACT -> List.of("CONTRACT_WON", "TUPE_IN");
              case REORGANISATION -> List.of("SPLIT");
              case MERGER -> List.of("MERGED");
              case BEGINNING -> List.of("NEW_UNIT");
            })
        .orElse(List.of(resized(lines, last) ? "SCOPE_CHANGE" : "NONE"));
  }

  /** Whether paid WTE changed by five and a fifth, so that something has to be said about it (C401, C414). */
  private static boolean resized(List<ExampleStaffLine> lines, Rates last) {
    Long before = last.paid();
    long now =
        lines.stream().filter(ExampleStaffLine::paid).mapToLong(ExampleStaffLine::hundredths).sum();
    return before != null && Math.abs(now - before) >= Math.max(5_00, before / 5.0);
  }

  private static ExampleReturn submitted(
      ExampleCollection collection,
      ExampleService service,
      ReturnContent content,
      List<ExampleExplanation> explanations,
      Instant until,
      double signedShare) {
    String key = service.unit().unitId().toString();
    String organisation = service.unit().organisationCode();
    int year = collection.year();
    long window = Duration.between(collection.opensAt(), until).toSeconds();
    Instant submittedAt =
        collection
            .opensAt()
            .plusSeconds(
                (long) (window * ExampleChance.between(0.02, 0.9, "submitted", year, key)));
    boolean signed =
        organisation.equals(ExampleParticipation.ROUNDHAY)
            || service.unit().laCode().equals("E08000035")
            || ExampleChance.fraction("signed", year, key) < signedShare;
    Instant signedAt =
        submittedAt.plusSeconds(
            (long)
                (Duration.between(submittedAt, until).toSeconds()
                    * ExampleChance.between(0.05, 0.8, "when signed", year, key)));
    return new ExampleReturn(
        collection.collectionId(),
        service.unit().unitId(),
        content.toJson(),
        explanations,
        "example-editor@" + organisation,
        submittedAt,
        signed ? "example-signatory@" + organisation : null,
        signed ? signedAt : null,
        signed && ExampleChance.fraction("agrees", year, key) < 0.97);
  }

  private static List<ExampleService> without(
      List<ExampleService> services, List<ExampleService> some) {
    Set<ExampleService> left = new HashSet<>(some);
    List<ExampleService> others = new ArrayList<>(services);
    others.removeIf(left::contains);
    return others;
  }
}
