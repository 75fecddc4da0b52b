package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.events.ReturnKind;

/** Invents vacant posts so that the rate of the delivery workforce and of commissioning come out as asked. */
final class ExampleVacancies {
  private static final long[] POST_SIZES = {100, 100, 100, 100, 100, 100, 80, 80, 60, 50};

  /** Base in hundredths from which on every service has a vacancy. */
  private static final long ALWAYS_VACANT = 1_500;

  private final int year;
  private final ExampleTotals totals;

  /** What is still owed to reach the rate, in hundredths of a WTE: index 0 delivery, 1 commissioning. */
  private final double[] owed = new double[2];

  /**
   * @param year makes the years differ
   * @param totals say how many posts are vacant
   */
  ExampleVacancies(int year, ExampleTotals totals) {
    this.year = year;
    this.totals = totals;
  }

  /**
   * The vacancies of one role.
   *
   * @param role code of CL-02
   * @param hundredths vacant WTE in hundredths
   * @param posts vacant posts
   * @param covered WTE in hundredths that temporary staff covers
   * @param longOpen posts open for more than 90 days
   */
  record Vacancy(String role, long hundredths, long posts, long covered, long longOpen) {}

  /**
   * The vacancies of a service, ordered by role.
   *
   * @param established paid WTE in hundredths by role, without bank and agency
   */
  List<Vacancy> of(ExampleService service, Map<String, Long> established) {
    boolean delivery = service.unit().kind() != ReturnKind.COMMISSIONER;
    double rate = delivery ? totals.deliveryVacancyRate() : totals.commissioningVacancyRate();
    long base = established.values().stream().mapToLong(Long::longValue).sum();
    int side = delivery ? 0 : 1;
    owed[side] += base * rate / (1 - rate);
    double appetite = ExampleChance.between(0.4, 1.6, "vacancies", year, service.key());
    double wanted = Math.min(owed[side] * appetite, base / 3.0);
    Map<String, List<Long>> posts = new TreeMap<>();
    int number = 0;
    long given = 0;
    while ((wanted - given >= 50) || (number == 0 && base >= ALWAYS_VACANT)) {
      double chance = ExampleChance.fraction("post", year, service.key(), number);
      long size = POST_SIZES[(int) (chance * POST_SIZES.length)];
      posts
          .computeIfAbsent(role(established, base, service, number), _ -> new ArrayList<>())
          .add(size);
      owed[side] -= size;
      given += size;
      number++;
    }
    return posts.entrySet().stream()
        .map(role -> vacancy(service, role.getKey(), role.getValue()))
        .toList();
  }

  private String role(
      Map<String, Long> established, long base, ExampleService service, int number) {
    double rest = ExampleChance.fraction("vacant role", year, service.key(), number) * base;
    for (Map.Entry<String, Long> role : established.entrySet()) {
      rest -= role.getValue();
      if (rest < 0) {
        return role.getKey();
      }
    }
    return established.keySet().iterator().next();
  }

  private Vacancy vacancy(ExampleService service, String role, List<Long> posts) {
    long wte = posts.stream().mapToLong(Long::longValue).sum();
    double chance = ExampleChance.fraction("cover", year, service.key(), role);
    long covered = chance < 0.25 ? posts.getFirst() : 0;
    long longOpen = chance > 0.7 ? 1 : 0;
    return new Vacancy(role, wte, posts.size(), covered, longOpen);
  }
}
