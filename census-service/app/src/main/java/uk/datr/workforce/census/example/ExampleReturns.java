package uk.datr.workforce.census.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.example.ExampleFlows.Flow;
import uk.datr.workforce.events.ReturnKind;

/** Answers the collections of the example history, which are asked for in the order of their years. */
final class ExampleReturns {
  private static final Set<String> DEMONSTRATED =
      Set.of("ORG-0097", "ORG-0023", "ORG-1001", "ORG-1002");
  private static final String ROUNDHAY = "ORG-5001";
  private static final double ANSWERED_SO_FAR = 0.7;
  private static final double SIGNED_IN_THE_PAST = 0.96;
  private static final double SIGNED_SO_FAR = 0.75;
  private static final double STATES_START = 0.6;

  private final ExampleTimeline timeline;
  private final Set<UUID> everAnswered = new HashSet<>();
  private @Nullable ExampleWorkforce before;

  ExampleReturns(ExampleTimeline timeline) {
    this.timeline = timeline;
  }

  /** The returns of a past collection: exact totals, nearly all signed. */
  List<ExampleReturn> past(ExampleCollection collection) {
    ExampleTotals totals = ExampleTotals.of(collection.year());
    LocalDate day = collection.referenceDate();
    List<ExampleService> services = timeline.services(day);
    List<ExampleService> answered =
        answering(String.valueOf(collection.year()), services, totals.answered(), Set.of());
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
    List<ExampleService> answered = answering("present", services, numbers, DEMONSTRATED);
    ExampleStaffing staffing = new ExampleStaffing(totals.cells(), last.answered());
    ExampleWorkforce workforce =
        ExampleWorkforce.of(
            collection.referenceDate(),
            answered,
            staffing.scaled(
                answered, service -> ExampleChance.between(0.97, 1.11, "growth", service.key())),
            Map.of());
    return answers(collection, totals, workforce, now, SIGNED_SO_FAR);
  }

  /** Those that answer, chosen by their ids; whatever changed its unit always does, so that both sides are seen. */
  private List<ExampleService> answering(
      String when,
      List<ExampleService> services,
      Map<ReturnKind, Integer> numbers,
      Set<String> silent) {
    Map<ExampleService, Double> ranks = new HashMap<>();
    services.stream()
        .filter(service -> !silent.contains(service.unit().organisationCode()))
        .forEach(service -> ranks.put(service, rank(when, service)));
    Set<ExampleService> answering = new HashSet<>();
    numbers.forEach((kind, number) ->
        services.stream()
            .filter(service -> service.unit().kind() == kind)
            .filter(ranks::containsKey)
            .sorted(Comparator.comparing(service -> ranks.getOrDefault(service, 1.0)))
            .limit(number)
            .forEach(answering::add));
    return services.stream().filter(answering::contains).toList();
  }

  private double rank(String when, ExampleService service) {
    String organisation = service.unit().organisationCode();
    boolean known =
        DEMONSTRATED.contains(organisation)
            || organisation.equals(ROUNDHAY)
            || service.nil()
            || timeline.changes(service);
    return known ? -1 : ExampleChance.fraction("answers", when, service.key());
  }

  private List<ExampleReturn> answers(
      ExampleCollection collection,
      ExampleTotals totals,
      ExampleWorkforce now,
      Instant until,
      double signedShare) {
    ExampleWorkforce last = before;
    LocalDate lastDay = last == null ? null : last.day();
    ExampleVacancies vacancies = new ExampleVacancies(collection.year(), totals);
    ExampleFlows flows = new ExampleFlows(collection.year(), totals);
    Map<ExampleService, ExampleReturnBody> bodies = new LinkedHashMap<>();
    Map<String, Map<String, Long>> transferred = new HashMap<>();
    for (ExampleService lost : timeline.lost(lastDay, now.day())) {
      Map<String, Long> start = last == null ? Map.of() : last.people(lost.unit().unitId());
      List<Flow> ended = flows.ended(lost, start);
      transferred.put(
          lost.key(),
          ended.stream()
              .filter(flow -> flow.tupeOut() > 0)
              .collect(Collectors.toMap(Flow::role, Flow::tupeOut)));
      bodies.put(
          lost,
          new ExampleReturnBody(lost, List.of("CONTRACT_LOST", "TUPE_OUT"), collection)
              .nil("CLOSED", ended));
    }
    Starts starts = starts(last, now);
    Map<ExampleStaffLine, Long> unpaid = unpaidPeople(now, totals.unpaidShare());
    for (ExampleService service : now.answered()) {
      Optional<ExampleChange> change = timeline.changeOf(service, lastDay, now.day());
      List<ExampleStaffLine> lines = now.lines(service);
      ExampleReturnBody body = new ExampleReturnBody(service, changesSinceLast(change), collection);
      bodies.put(
          service,
          lines.isEmpty()
              ? body.nil("ALL_STAFF_REPORTED_ELSEWHERE", List.of())
              : body.staffed(
                      lines,
                      unpaid,
                      vacancies.of(service, ExampleReturnBody.establishedWte(lines)),
                      flows.of(
                          service,
                          starts.of(service, change),
                          transferred.getOrDefault(service.key(), Map.of()),
                          now.people(service.unit().unitId()),
                          statesStart(service, change, last, now)))
                  .peculiar(lines));
    }
    before = now;
    everAnswered.addAll(now.answeredUnits());
    return bodies.entrySet().stream()
        .map(entry -> submitted(collection, entry.getKey(), entry.getValue(), until, signedShare))
        .sorted(
            Comparator.comparing(ExampleReturn::submittedAt).thenComparing(ExampleReturn::unitId))
        .toList();
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

  private static List<String> changesSinceLast(Optional<ExampleChange> change) {
    return change
        .map(ExampleChange::kind)
        .map(kind ->
            switch (kind) {
              case CONTRACT -> List.of("CONTRACT_WON", "TUPE_IN");
              case REORGANISATION -> List.of("SPLIT");
              case MERGER -> List.of("MERGED");
              case BEGINNING -> List.of("NEW_UNIT");
            })
        .orElse(List.of("NONE"));
  }

  private static ExampleReturn submitted(
      ExampleCollection collection,
      ExampleService service,
      ExampleReturnBody body,
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
        organisation.equals(ROUNDHAY)
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
        body.json(),
        body.explanations(),
        "example-editor@" + organisation,
        submittedAt,
        signed ? "example-signatory@" + organisation : null,
        signed ? signedAt : null,
        signed && ExampleChance.fraction("agrees", year, key) < 0.97);
  }

  /** As many unpaid people as the published share says, spread by their WTE, no line with fewer people than WTE. */
  private static Map<ExampleStaffLine, Long> unpaidPeople(ExampleWorkforce now, double share) {
    List<ExampleStaffLine> lines =
        now.answered().stream().flatMap(service -> now.lines(service).stream()).toList();
    long paid =
        lines.stream().filter(ExampleStaffLine::paid).mapToLong(ExampleStaffLine::people).sum();
    List<ExampleStaffLine> unpaid = lines.stream().filter(line -> !line.paid()).toList();
    long[] people =
        ExampleAllocation.allocate(
            Math.round(paid * share / (1 - share)),
            unpaid.stream().mapToDouble(ExampleStaffLine::hundredths).toArray(),
            unpaid.stream().mapToLong(ExampleStaffLine::fewest).toArray());
    Map<ExampleStaffLine, Long> byLine = new HashMap<>();
    for (int i = 0; i < people.length; i++) {
      byLine.put(unpaid.get(i), people[i]);
    }
    return byLine;
  }

  private static List<ExampleService> without(
      List<ExampleService> services, List<ExampleService> some) {
    Set<ExampleService> left = new HashSet<>(some);
    List<ExampleService> others = new ArrayList<>(services);
    others.removeIf(left::contains);
    return others;
  }
}
