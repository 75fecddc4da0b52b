package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * What a past collection adds up to, as published where a figure was published and otherwise invented; see
 * docs/methods/example-data.md.
 *
 * @param answered returns by kind, closing returns of units that ended not counted
 * @param cells WTE in hundredths by cell
 * @param deliveryVacancyRate indicator I2 of providers and LEROs
 * @param commissioningVacancyRate indicator I2 of commissioners
 * @param deliveryTurnover indicator I3 of providers and LEROs
 * @param commissioningTurnover indicator I3 of commissioners
 * @param unpaidShare unpaid people in all people
 * @param shares of the people
 */
record ExampleTotals(
    Map<ReturnKind, Integer> answered,
    Map<Cell, Long> cells,
    double deliveryVacancyRate,
    double commissioningVacancyRate,
    double deliveryTurnover,
    double commissioningTurnover,
    double unpaidShare,
    Shares shares) {

  /**
   * Shares of people.
   *
   * @param female of all people, paid and unpaid
   * @param fullTime of paid people
   * @param underOneYear of paid people, by time in post
   */
  record Shares(double female, double fullTime, double underOneYear) {}

  /**
   * A cell of the table that is made exact.
   *
   * @param returnType code of CL-01
   * @param sector code of CL-04
   * @param group role group
   * @param paid whether the cell holds paid staff
   */
  record Cell(ReturnKind returnType, String sector, RoleGroup group, boolean paid) {}

  /**
   * WTE by role group, in their order. Provider and commissioner totals, sectors and the four largest groups of 2022 are
   * published: 11,269.00 and 398.00 and, with 184.00 of LEROs, 11,851.00.
   */
  private static final String WTE_OF_2022 =
      """
      PROVIDER     VOL paid   4474.81 653.90 624.21 156 300.21 126 39 59 2021.69 0
      PROVIDER     VOL unpaid 44      273    0      0   0      0   0  0  18      0
      PROVIDER     NHS paid   615     93     328    104 87     21  26 29 351.35  0
      PROVIDER     NHS unpaid 2       32     0      0   0      0   0  0  2       0
      PROVIDER     LA  paid   234     29     26     3   13     15  1  1  111.76  0
      PROVIDER     LA  unpaid 0       16     0      0   0      0   0  0  1       0
      PROVIDER     IND paid   151     27     36     9   23     1   0  1  86.07   0
      PROVIDER     IND unpaid 1       3      0      0   0      0   0  0  0       0
      LERO         VOL paid   6       107    0      0   0      0   0  0  23      0
      LERO         VOL unpaid 0       42     0      0   0      0   0  0  6       0
      COMMISSIONER LA  paid   0       0      0      0   0      0   0  0  0       398
      """;

  /** 12,904.00, invented but for the voluntary sector's 80 % of the providers' 12,217.00. */
  private static final String WTE_OF_2023 =
      """
      PROVIDER     VOL paid   5047 849 705 166 321 133 41 60 2254.60 0
      PROVIDER     VOL unpaid 25   161 0   0   0   0   0  0  11      0
      PROVIDER     NHS paid   592  100 337 103 90  18  29 28 334.40  0
      PROVIDER     NHS unpaid 1    16  0   0   0   0   0  0  1       0
      PROVIDER     LA  paid   233  40  24  3   13  15  1  1  111     0
      PROVIDER     LA  unpaid 0    11  0   0   0   0   0  0  0       0
      PROVIDER     IND paid   150  26  39  7   27  1   0  1  88      0
      PROVIDER     IND unpaid 0    3   0   0   0   0   0  0  0       0
      LERO         VOL paid   7    122 0   0   0   0   0  0  26      0
      LERO         VOL unpaid 0    44  0   0   0   0   0  0  6       0
      COMMISSIONER LA  paid   0    0   0   0   0   0   0  0  0       482
      """;

  /** 14,121.00, of it 96.0 % delivery; half of the providers' are drug and alcohol workers. */
  private static final String WTE_OF_2024 =
      """
      PROVIDER     VOL paid   5932 980 838 155 300 130 42 60 2631 0
      PROVIDER     VOL unpaid 50   310 0   0   0   0   0  0  24   0
      PROVIDER     NHS paid   360  55  320 90  73  12  24 20 232  0
      PROVIDER     NHS unpaid 0    12  0   0   0   0   0  0  0    0
      PROVIDER     LA  paid   211  30  12  0   11  14  0  0  102  0
      PROVIDER     LA  unpaid 0    20  0   0   0   0   0  0  0    0
      PROVIDER     IND paid   105  18  36  5   28  0   0  0  72   0
      PROVIDER     IND unpaid 0    2   0   0   0   0   0  0  0    0
      LERO         VOL paid   8    140 0   0   0   0   0  0  30   0
      LERO         VOL unpaid 0    54  0   0   0   0   0  0  8    0
      COMMISSIONER LA  paid   0    0   0   0   0   0   0  0  0    565
      """;

  /** Keeps its own copies of the maps. */
  ExampleTotals {
    answered = Map.copyOf(answered);
    cells = new LinkedHashMap<>(cells);
  }

  /** The totals of a past collection; those of 2024 are what the present one grows from. */
  static ExampleTotals of(int year) {
    return switch (year) {
      case 2022 ->
          new ExampleTotals(
              answered(165, 347, 23),
              cells(WTE_OF_2022),
              0.09,
              0.14,
              0.19,
              0.14,
              0.12,
              new Shares(0.65, 0.69, 0.31));
      case 2023 ->
          new ExampleTotals(
              answered(156, 340, 25),
              cells(WTE_OF_2023),
              0.08,
              0.12,
              0.25,
              0.17,
              0.07,
              new Shares(0.655, 0.70, 0.37));
      default ->
          new ExampleTotals(
              answered(155, 338, 25),
              cells(WTE_OF_2024),
              0.08,
              0.09,
              0.19,
              0.15,
              0.11,
              new Shares(0.66, 0.71, 0.39));
    };
  }

  private static Map<ReturnKind, Integer> answered(int commissioners, int providers, int leros) {
    return Map.of(
        ReturnKind.COMMISSIONER, commissioners,
        ReturnKind.PROVIDER, providers,
        ReturnKind.LERO, leros);
  }

  private static Map<Cell, Long> cells(String table) {
    Map<Cell, Long> cells = new LinkedHashMap<>();
    table.lines().forEach(line -> row(cells, List.of(line.trim().split(" +"))));
    return cells;
  }

  private static void row(Map<Cell, Long> cells, List<String> row) {
    RoleGroup[] groups = RoleGroup.values();
    List<String> wte = row.subList(3, row.size());
    if (groups.length != wte.size()) {
      throw new IllegalArgumentException(
          "A row needs a figure for each of " + Arrays.toString(groups) + ": " + row);
    }
    for (int i = 0; i < groups.length; i++) {
      Cell cell =
          new Cell(
              ReturnKind.valueOf(row.getFirst()), row.get(1), groups[i], row.get(2).equals("paid"));
      cells.put(cell, new BigDecimal(wte.get(i)).movePointRight(2).longValueExact());
    }
  }
}
