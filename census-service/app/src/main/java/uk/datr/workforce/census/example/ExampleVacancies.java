package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.census.example.ExampleLastYear.Rates;
import uk.datr.workforce.events.ReturnKind;

/** Invents vacant posts so that the rate of the delivery workforce and of commissioning come out as asked. */
final class ExampleVacancies {
  private static final long[] POST_SIZES = {100, 100, 100, 100, 100, 100, 80, 80, 60, 50};

  /** Base in hundredths from which on every service has a vacancy. */
  private static final long ALWAYS_VACANT = 1_500;

  /** Vacant WTE comes in steps, and never as less than a tenth of a post. */
  private static final long STEP = 5;

  private static final long LEAST = 10;

  /** Rates change by less than the ten points from which on a change has to be explained (C407). */
  private static final double MOST_CHANGE = 0.095;

  private final int year;
  private final ExampleTotals totals;

  /** What is still owed to reach the rate, in steps: delivery and commissioning. */
  private final ExampleCarry[] owed = {new ExampleCarry(), new ExampleCarry()};

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
   * The vacancies of a service, ordered by role. A service that has many one year has many the next.
   *
   * @param established paid WTE in hundredths by role, without bank and agency
   * @param last the figures of the year before
   */
  List<Vacancy> of(ExampleService service, Map<String, Long> established, Rates last) {
    long base = established.values().stream().mapToLong(Long::longValue).sum();
    long left = wanted(service, base, last);
    Map<String, List<Long>> posts = new TreeMap<>();
    for (int number = 0; left > 0; number++) {
      double chance = ExampleChance.fraction("post", year, service.key(), number);
      long drawn = POST_SIZES[(int) (chance * POST_SIZES.length)];
      // What is left over is a part-time post, and no tiny one.
      long size = left <= 100 ? left : Math.min(drawn, left - LEAST);
      posts
          .computeIfAbsent(role(established, base, service, number), _ -> new ArrayList<>())
          .add(size);
      left -= size;
    }
    return posts.entrySet().stream()
        .map(role -> vacancy(service, role.getKey(), role.getValue()))
        .toList();
  }

  /** Vacant WTE in hundredths. */
  private long wanted(ExampleService service, long base, Rates last) {
    boolean delivery = service.unit().kind() != ReturnKind.COMMISSIONER;
    double rate = delivery ? totals.deliveryVacancyRate() : totals.commissioningVacancyRate();
    double amount = base * rate / (1 - rate);
    double appetite =
        ExampleChance.between(0.4, 1.6, "vacancies", service.key())
            * ExampleChance.between(0.8, 1.2, "vacancies", year, service.key());
    double least = base >= ALWAYS_VACANT ? 50 : 0;
    double most = base / 3.0;
    Double lastRate = last.vacancyRate();
    if (lastRate != null) {
      least = Math.max(least, vacant(base, lastRate - MOST_CHANGE));
      most = Math.max(least, Math.min(most, vacant(base, lastRate + MOST_CHANGE)));
    }
    ExampleCarry carry = owed[delivery ? 0 : 1];
    long steps =
        carry.take(amount / STEP, appetite, (long) Math.ceil(least / STEP), (long) (most / STEP));
    Long before = last.vacant();
    // No tiny posts; and the very hours of last year would look like last year's answer (C406).
    long given = steps > 0 ? Math.max(steps, LEAST / STEP) : 0;
    if (before != null && given > 0 && before == given * STEP) {
      given++;
    }
    carry.more(given - steps);
    return given * STEP;
  }

  private static double vacant(long base, double rate) {
    return rate <= 0 ? 0 : base * rate / (1 - rate);
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
