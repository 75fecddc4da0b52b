package uk.datr.workforce.census.example;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/** Answers the two collections of the example history. */
final class ExampleReturns {
  private static final Set<String> DEMONSTRATED =
      Set.of("ORG-0097", "ORG-0023", "ORG-1001", "ORG-1002");
  private static final String ROUNDHAY = "ORG-5001";

  private final List<ExampleService> services;
  private final List<ExampleService> answeredIn2024;
  private final ExampleStaffing staffing;
  private final Map<ExampleService, List<ExampleStaffLine>> staffIn2024;

  ExampleReturns(List<ExampleService> services) {
    this.services = services;
    this.answeredIn2024 =
        answering(
            "2024",
            Map.of(ReturnKind.COMMISSIONER, 0.94, ReturnKind.PROVIDER, 0.89, ReturnKind.LERO, 0.83),
            Set.of());
    this.staffing = new ExampleStaffing(answeredIn2024);
    this.staffIn2024 = staffing.exact(answeredIn2024);
  }

  /** The returns of 2024: exact totals, nearly all signed. */
  List<ExampleReturn> past(ExampleCollection collection) {
    Map<ExampleStaffLine, Long> unpaid = unpaidPeople(staffIn2024);
    return answers(
        collection,
        answeredIn2024,
        staffIn2024,
        unpaid,
        ExampleService::unit,
        _ -> null,
        collection.closesAt(),
        0.96);
  }

  /** The returns of the present collection: 70 % answered; the organisations of the demonstration have not. */
  List<ExampleReturn> present(ExampleCollection collection, Instant now) {
    List<ExampleService> answered =
        answering(
            "present",
            Map.of(ReturnKind.COMMISSIONER, 0.7, ReturnKind.PROVIDER, 0.7, ReturnKind.LERO, 0.7),
            DEMONSTRATED);
    Map<ExampleService, List<ExampleStaffLine>> staff =
        staffing.scaled(
            answered, service -> ExampleChance.between(0.97, 1.11, "growth", service.key()));
    Function<ExampleService, @Nullable Long> before =
        service -> {
          List<ExampleStaffLine> lines = staffIn2024.get(service);
          return lines == null ? null : people(ExampleReturnBody.establishedPeople(lines));
        };
    return answers(
        collection,
        answered,
        staff,
        unpaidPeople(staff),
        ExampleService::presentUnit,
        before,
        now,
        0.75);
  }

  /** Those that answer: the same share of every kind, chosen by their ids. */
  private List<ExampleService> answering(
      String when, Map<ReturnKind, Double> shares, Set<String> silent) {
    Set<ExampleService> answering = new HashSet<>();
    shares.forEach((kind, share) -> {
      List<ExampleService> all =
          services.stream().filter(service -> service.unit().kind() == kind).toList();
      all.stream()
          .filter(service -> !silent.contains(service.unit().organisationCode()))
          .sorted(Comparator.comparingDouble(service -> rank(when, service)))
          .limit(Math.round(all.size() * share))
          .forEach(answering::add);
    });
    return services.stream().filter(answering::contains).toList();
  }

  private static double rank(String when, ExampleService service) {
    String organisation = service.unit().organisationCode();
    boolean known =
        DEMONSTRATED.contains(organisation) || organisation.equals(ROUNDHAY) || service.nil();
    return known ? -1 : ExampleChance.fraction("answers", when, service.key());
  }

  private List<ExampleReturn> answers(
      ExampleCollection collection,
      List<ExampleService> answered,
      Map<ExampleService, List<ExampleStaffLine>> staff,
      Map<ExampleStaffLine, Long> unpaidPeople,
      Function<ExampleService, ExampleUnit> register,
      Function<ExampleService, @Nullable Long> before,
      Instant until,
      double signedShare) {
    ExampleVacancies vacancies = new ExampleVacancies();
    ExampleFlows flows = new ExampleFlows();
    Map<ExampleService, ExampleReturnBody> bodies = new HashMap<>();
    for (ExampleService service : answered) {
      List<ExampleStaffLine> lines = staff.getOrDefault(service, List.of());
      ExampleReturnBody body = new ExampleReturnBody(service, register.apply(service), collection);
      bodies.put(
          service,
          lines.isEmpty()
              ? body.nil()
              : body.staffed(
                      lines,
                      unpaidPeople,
                      vacancies.of(
                          service, collection.year(), ExampleReturnBody.establishedWte(lines)),
                      flows.of(
                          service,
                          collection.year(),
                          ExampleReturnBody.establishedPeople(lines),
                          before.apply(service)))
                  .peculiar());
    }
    return bodies.entrySet().stream()
        .map(entry -> submitted(collection, entry.getKey(), entry.getValue(), until, signedShare))
        .sorted(
            Comparator.comparing(ExampleReturn::submittedAt).thenComparing(ExampleReturn::unitId))
        .toList();
  }

  private static ExampleReturn submitted(
      ExampleCollection collection,
      ExampleService service,
      ExampleReturnBody body,
      Instant until,
      double signedShare) {
    String key = service.key();
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
  private static Map<ExampleStaffLine, Long> unpaidPeople(
      Map<ExampleService, List<ExampleStaffLine>> staff) {
    List<ExampleStaffLine> lines = staff.values().stream().flatMap(List::stream).toList();
    long paid =
        lines.stream().filter(ExampleStaffLine::paid).mapToLong(ExampleStaffLine::people).sum();
    List<ExampleStaffLine> unpaid = lines.stream().filter(line -> !line.paid()).toList();
    long[] people =
        ExampleAllocation.allocate(
            Math.round(paid * ExampleTotals.UNPAID_SHARE / (1 - ExampleTotals.UNPAID_SHARE)),
            unpaid.stream().mapToDouble(ExampleStaffLine::hundredths).toArray(),
            unpaid.stream().mapToLong(ExampleStaffLine::fewest).toArray());
    Map<ExampleStaffLine, Long> byLine = new HashMap<>();
    for (int i = 0; i < people.length; i++) {
      byLine.put(unpaid.get(i), people[i]);
    }
    return byLine;
  }

  private static long people(Map<String, Long> byRole) {
    return byRole.values().stream().mapToLong(Long::longValue).sum();
  }
}
