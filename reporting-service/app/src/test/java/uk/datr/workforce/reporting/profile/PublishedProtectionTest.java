package uk.datr.workforce.reporting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.referencedata.RoleGroup;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.areas.Areas;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.profile.AreaProfile.Figure;
import uk.datr.workforce.reporting.profile.AreaProfile.IndicatorValue;
import uk.datr.workforce.reporting.profile.AreaProfile.RoleGroupStaff;
import uk.datr.workforce.reporting.profile.AreaProfile.Staff;
import uk.datr.workforce.reporting.profile.AreaProfile.Status;
import uk.datr.workforce.reporting.protection.Protection;

/** A reader of all eight published figures together cannot work out a small group. */
class PublishedProtectionTest {

  private static final List<String> REGIONS =
      List.of(
          "E40000003",
          "E40000005",
          "E40000006",
          "E40000007",
          "E40000010",
          "E40000011",
          "E40000012");
  private static final List<RoleGroup> GROUPS = List.of(RoleGroup.values());
  private static final int UNKNOWNS = REGIONS.size() * GROUPS.size() * 2;

  private final Areas areas = new Areas();

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSmallGroupFollowsFromEverythingThatIsPublished(int seed) {
    FigureSet truth = truth(new Random(seed));
    List<double[]> known = new ArrayList<>();
    for (Area area : published()) {
      Figure figure = figure(truth, area);
      addKnown(known, area, figure);
    }
    Echelon reader = new Echelon(known);
    for (int region = 0; region < REGIONS.size(); region++) {
      for (RoleGroup group : GROUPS) {
        Measures measures = measures(truth, region, group);
        double[] paid = unknown(region, group, true);
        double[] unpaid = unknown(region, group, false);
        if (measures.all().headcount() < Protection.FEWEST) {
          assertThat(reader.knows(sum(paid, unpaid))).as("%s in %d", group, region).isFalse();
        }
        if (small(measures.paid())) {
          assertThat(reader.knows(paid)).as("paid %s in %d", group, region).isFalse();
        }
        if (small(measures.unpaid())) {
          assertThat(reader.knows(unpaid)).as("unpaid %s in %d", group, region).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsHiddenHasNoValueInAnyForm(int seed) {
    FigureSet truth = truth(new Random(seed));
    for (Area area : published()) {
      Figure figure = figure(truth, area);
      for (RoleGroupStaff row : figure.roleGroups()) {
        assertThat(row.mark() == null).isEqualTo(row.status() == Status.OK);
        switch (row.status()) {
          case HIDDEN -> {
            assertThat(row.headcount()).isNull();
            assertThat(row.wte()).isNull();
            assertThat(row.paidWte()).isNull();
            assertThat(row.unpaidWte()).isNull();
            assertThat(row.paidHeadcount()).isNull();
            assertThat(row.unpaidHeadcount()).isNull();
          }
          case SPLIT_HIDDEN -> {
            assertThat(row.headcount()).isGreaterThanOrEqualTo(Protection.FEWEST);
            assertThat(row.paidWte()).isNull();
            assertThat(row.unpaidWte()).isNull();
            assertThat(row.paidHeadcount()).isNull();
            assertThat(row.unpaidHeadcount()).isNull();
          }
          default -> {
            assertThat(row.headcount()).isGreaterThanOrEqualTo(Protection.FEWEST);
            assertThat(row.paidHeadcount()).isNotIn(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(row.unpaidHeadcount()).isNotIn(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leaversOfARegionDoNotFollowFromThoseOfTheOthers(int seed) {
    FigureSet truth = truth(new Random(seed));
    List<Figure> figures = published().stream().map(area -> figure(truth, area)).toList();
    List<IndicatorValue> turnover =
        figures.stream().map(figure -> figure.indicators().getLast()).toList();
    long hiddenRegions =
        turnover.subList(0, REGIONS.size()).stream()
            .filter(value -> value.status() == Status.HIDDEN)
            .count();
    if (turnover.getLast().status() == Status.OK) {
      assertThat(hiddenRegions).isNotEqualTo(1);
    }
    for (IndicatorValue value : turnover) {
      if (value.status() == Status.OK) {
        assertThat(value.numerator()).isGreaterThanOrEqualTo(BigDecimal.TEN);
      } else {
        assertThat(value.value()).isNull();
        assertThat(value.denominator()).isNull();
        assertThat(value.notes()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agencyAndBankStaffDoNotFollowFromTheBaseOfTheVacancyRate(int seed) {
    FigureSet truth = truth(new Random(seed));
    int hidden = 0;
    for (Area area : published()) {
      IndicatorValue rate = figure(truth, area).indicators().getFirst();
      long leftOut =
          truth.of(area).values().stream().mapToLong(all -> all.vacancies().leftOut()).sum();
      if (rate.status() == Status.PARTS_HIDDEN) {
        hidden++;
        assertThat(rate.numerator()).isNull();
        assertThat(rate.denominator()).isNull();
        assertThat(rate.value()).as("the rate itself stays useful").isNotNull();
      } else if (rate.status() == Status.OK) {
        assertThat(leftOut == 0 || leftOut >= Protection.FEWEST).isTrue();
      }
    }
    assertThat(hidden).isNotEqualTo(1);
  }

  private List<Area> published() {
    List<Area> published = new ArrayList<>();
    REGIONS.forEach(code -> published.add(areas.region(code).orElseThrow()));
    published.add(areas.england());
    return published;
  }

  private static Figure figure(FigureSet truth, Area area) {
    CensusCollection collection =
        new CensusCollection("C", 2024, LocalDate.of(2024, 6, 30), CollectionState.PUBLISHED, 1);
    return FigureComposition.of(
        new PlannedFigure(area, Basis.PUBLISHED),
        collection,
        truth,
        PublishedProtection.of(truth).of(area));
  }

  /** Regions with many large groups, some small ones and some of nobody. */
  private static FigureSet truth(Random random) {
    List<FigureSet.Sum> sums = new ArrayList<>();
    for (String region : REGIONS) {
      for (RoleGroup group : GROUPS) {
        long paid = random.nextInt(8) == 0 ? random.nextInt(10) : 5 + random.nextInt(300);
        long unpaid = random.nextInt(3) == 0 ? random.nextInt(25) : 0;
        Measures measures =
            new Measures(
                people(paid),
                people(unpaid),
                0,
                new Measures.Vacancies(
                    BigDecimal.valueOf(random.nextInt(500), 2),
                    BigDecimal.valueOf(paid * 70, 2),
                    random.nextInt(6) == 0 ? random.nextInt(4) : 0),
                new Measures.Flows(
                    random.nextInt(5) == 0 ? random.nextInt(12) : 0, paid, paid, 2 * paid, 0, 0));
        sums.add(new FigureSet.Sum(region, false, group.name(), measures));
      }
    }
    Response response = new Response(20, 18, 0, 30, 0);
    return new FigureSet(Map.of(AreaLevel.NHS_REGION, response, AreaLevel.ENGLAND, response), sums);
  }

  private static Measures.People people(long headcount) {
    return new Measures.People(headcount, BigDecimal.valueOf(headcount * 75, 2));
  }

  private static boolean small(Measures.People people) {
    return people.headcount() > 0 && people.headcount() < Protection.FEWEST;
  }

  private static Measures measures(FigureSet truth, int region, RoleGroup group) {
    return truth.ofRegion(REGIONS.get(region)).getOrDefault(new RoleGroupRow(group), Measures.NONE);
  }

  /** Every shown count as an equation in the unknown counts of regions. */
  private static void addKnown(List<double[]> known, Area area, Figure figure) {
    for (RoleGroupStaff row : figure.roleGroups()) {
      List<RoleGroup> group = List.of(RoleGroup.valueOf(row.roleGroup()));
      addKnown(known, area, group, row.headcount(), row.paidHeadcount(), row.unpaidHeadcount());
    }
    Staff totals = figure.totals();
    addKnown(
        known, area, GROUPS, totals.headcount(), totals.paidHeadcount(), totals.unpaidHeadcount());
  }

  private static void addKnown(
      List<double[]> known,
      Area area,
      List<RoleGroup> groups,
      @Nullable Long all,
      @Nullable Long paid,
      @Nullable Long unpaid) {
    double[] paidSum = new double[UNKNOWNS];
    double[] unpaidSum = new double[UNKNOWNS];
    for (int region = 0; region < REGIONS.size(); region++) {
      boolean inside = area.level() == AreaLevel.ENGLAND || REGIONS.get(region).equals(area.code());
      for (RoleGroup group : groups) {
        if (inside) {
          paidSum = sum(paidSum, unknown(region, group, true));
          unpaidSum = sum(unpaidSum, unknown(region, group, false));
        }
      }
    }
    if (all != null) {
      known.add(sum(paidSum, unpaidSum));
    }
    if (paid != null) {
      known.add(paidSum);
    }
    if (unpaid != null) {
      known.add(unpaidSum);
    }
  }

  private static double[] unknown(int region, RoleGroup group, boolean paid) {
    double[] form = new double[UNKNOWNS];
    form[(region * GROUPS.size() + GROUPS.indexOf(group)) * 2 + (paid ? 0 : 1)] = 1;
    return form;
  }

  private static double[] sum(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
  }

  /** What a reader knows: whatever is a combination of the equations shown. */
  private static final class Echelon {

    private static final double NEARLY_NOTHING = 1e-9;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Echelon(List<double[]> equations) {
      for (double[] equation : equations) {
        double[] rest = reduce(equation);
        int pivot = firstOf(rest);
        if (pivot >= 0) {
          double lead = rest[pivot];
          rows.add(Arrays.stream(rest).map(value -> value / lead).toArray());
          pivots.add(pivot);
        }
      }
    }

    boolean knows(double[] form) {
      return firstOf(reduce(form)) < 0;
    }

    private double[] reduce(double[] form) {
      double[] rest = form.clone();
      for (int i = 0; i < rows.size(); i++) {
        double factor = rest[pivots.get(i)];
        if (Math.abs(factor) > NEARLY_NOTHING) {
          double[] row = rows.get(i);
          for (int j = 0; j < rest.length; j++) {
            rest[j] -= factor * row[j];
          }
        }
      }
      return rest;
    }

    private static int firstOf(double[] form) {
      for (int i = 0; i < form.length; i++) {
        if (Math.abs(form[i]) > NEARLY_NOTHING) {
          return i;
        }
      }
      return -1;
    }
  }
}
