package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.People;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Sections G and H of a collection: age, gender, ethnicity and time in post of everybody, by published shares. */
final class ExamplePeople {
  /** Of fewer people than this all is known: one of them unknown would be much (C104). */
  static final long SOMEBODY_UNKNOWN = 12;

  private static final Set<String> UNKNOWN = Set.of("NK", "X", "99");
  private static final String NEW = "LT1";

  /** Of fast growing services not all are new: somebody was there before. */
  private static final double MOST_NEW = 0.98;

  private static final String LONDON = "E40000003";
  private static final Set<String> MORE_IN_LONDON = Set.of("H", "J", "K", "L", "M", "N", "P");

  private static final Map<String, Double> AGES =
      ExampleMix.of("U20:4 20_29:165 30_39:255 40_49:245 50_59:220 60_64:70 65P:30 NK:11");
  private static final Map<String, Double> UNPAID_AGES =
      ExampleMix.of("U20:10 20_29:140 30_39:240 40_49:270 50_59:210 60_64:70 65P:45 NK:15");
  private static final Map<String, Double> GENDERS = ExampleMix.of("1:330 2:650 3:6 4:2 Z:6 X:6");
  private static final Map<String, Double> ETHNICITIES =
      ExampleMix.of(
          "A:765 B:12 C:40 D:12 E:4 F:5 G:8 H:18 J:16 K:6 L:10 M:22 N:24 P:6 R:2 S:8 Z:22 99:20");
  private static final Map<String, Double> TIMES =
      ExampleMix.of("LT1:390 1_LT2:170 2_LT5:220 5_LT10:120 GE10:90 NK:10");

  /** One in twenty is Asian or Asian British, in all of England. */
  private static final Map<String, Double> ASIAN = ExampleMix.of("H:18 J:16 K:6 L:10");

  /** People of every return by the codes of one list. */
  private record Table(List<String> codes, Map<ExampleService, long[]> people) {

    long of(ExampleAnswer answer, int code) {
      long[] counts = people.get(answer.service());
      return counts == null ? 0 : counts[code];
    }
  }

  private final List<ExampleAnswer> answers;
  private final Table ages;
  private final Table unpaidAges;
  private final Table genders;
  private final Table unpaidGenders;
  private final Table ethnicities;
  private final Table unpaidEthnicities;
  private final Table times;

  /**
   * @param answers every return of the collection that has staff
   * @param shares what comes out of all of them
   */
  ExamplePeople(List<ExampleAnswer> answers, ExampleTotals.Shares shares) {
    this.answers = List.copyOf(answers);
    Map<String, Double> female = Map.of("2", shares.female());
    ages = table("age", AGES, ExampleAnswer::people, Map.of());
    unpaidAges = table("unpaid age", UNPAID_AGES, ExampleAnswer::unpaid, Map.of());
    genders = table("gender", GENDERS, ExampleAnswer::people, female);
    unpaidGenders = table("unpaid gender", GENDERS, ExampleAnswer::unpaid, female);
    ethnicities = table("ethnicity", ETHNICITIES, ExampleAnswer::people, ASIAN);
    unpaidEthnicities = table("unpaid ethnicity", ETHNICITIES, ExampleAnswer::unpaid, ASIAN);
    times = table("time", TIMES, ExampleAnswer::people, Map.of(NEW, shares.underOneYear()));
  }

  /** Section G of a return; commissioning teams are not asked for unpaid people. */
  Demographics demographics(ExampleAnswer answer) {
    return new Demographics(
        both(answer, ages, unpaidAges),
        both(answer, genders, unpaidGenders),
        both(answer, ethnicities, unpaidEthnicities));
  }

  /** Section H of a return. */
  List<TimeInPost> timeInPost(ExampleAnswer answer) {
    List<TimeInPost> lines = new ArrayList<>();
    for (int code = 0; code < times.codes().size(); code++) {
      int people = Math.toIntExact(times.of(answer, code));
      if (people > 0) {
        lines.add(new TimeInPost(times.codes().get(code), people));
      }
    }
    return lines;
  }

  private static List<People> both(ExampleAnswer answer, Table paid, Table unpaid) {
    boolean asked = answer.service().unit().kind() != ReturnKind.COMMISSIONER;
    List<People> lines = new ArrayList<>();
    for (int code = 0; code < paid.codes().size(); code++) {
      int in = Math.toIntExact(paid.of(answer, code));
      int without = Math.toIntExact(unpaid.of(answer, code));
      if (in + without > 0) {
        lines.add(new People(paid.codes().get(code), in, asked ? without : null));
      }
    }
    return lines;
  }

  private Table table(
      String name,
      Map<String, Double> mix,
      ToLongFunction<ExampleAnswer> people,
      Map<String, Double> national) {
    List<String> codes = List.copyOf(mix.keySet());
    long[] totals = answers.stream().mapToLong(people).toArray();
    double[][] weights = new double[totals.length][];
    for (int unit = 0; unit < totals.length; unit++) {
      ExampleAnswer answer = answers.get(unit);
      long all = totals[unit];
      weights[unit] =
          codes.stream().mapToDouble(code -> weight(name, mix, code, answer, all)).toArray();
    }
    long[][] counts = ExampleShares.of(totals, weights, ExampleShares.national(codes, national));
    Map<ExampleService, long[]> byService = new HashMap<>();
    for (int unit = 0; unit < totals.length; unit++) {
      byService.put(answers.get(unit).service(), counts[unit]);
    }
    return new Table(codes, byService);
  }

  private static double weight(
      String name, Map<String, Double> mix, String code, ExampleAnswer answer, long people) {
    double share = mix.getOrDefault(code, 0.0);
    if (UNKNOWN.contains(code) && people < SOMEBODY_UNKNOWN) {
      return 0;
    }
    if (code.equals(NEW)) {
      return fresh(share, answer, people);
    }
    double region =
        MORE_IN_LONDON.contains(code) && name.endsWith("ethnicity")
            ? inLondon(answer) ? 3 : 0.8
            : 1;
    return share * region * ExampleChance.between(0.75, 1.25, name, code, answer.service().key());
  }

  /** Whoever joined and stayed is new in the post (C219), so a service that grows fast has more new people. */
  private static double fresh(double share, ExampleAnswer answer, long people) {
    double grown = people == 0 ? 0 : Math.min(MOST_NEW, 1.1 * answer.stayed() / people);
    double own = Math.max(share, grown);
    return own / (1 - own) * (1 - share);
  }

  private static boolean inLondon(ExampleAnswer answer) {
    return LocalAuthorities.load()
        .find(answer.service().unit().laCode())
        .filter(area -> area.nhsRegionCode().equals(LONDON))
        .isPresent();
  }
}
