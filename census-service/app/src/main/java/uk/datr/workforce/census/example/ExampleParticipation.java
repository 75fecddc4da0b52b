package uk.datr.workforce.census.example;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.events.ReturnKind;

/** Decides which units answer a collection. */
final class ExampleParticipation {
  /** Organisations at which the people of the demonstration work. */
  static final Set<String> DEMONSTRATED = Set.of("ORG-0097", "ORG-0023", "ORG-1001", "ORG-1002");

  /** A recovery organisation that always answers. */
  static final String ROUNDHAY = "ORG-5001";

  private final ExampleTimeline timeline;

  ExampleParticipation(ExampleTimeline timeline) {
    this.timeline = timeline;
  }

  /**
   * Those that answer, in the order of all. They are chosen by their ids; whatever changed its unit always answers, so that
   * both sides are seen.
   */
  List<ExampleService> of(
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
}
