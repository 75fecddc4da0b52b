package uk.datr.workforce.census.example;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * The totals of the collection of 2024 in WTE, as published where a figure was published and otherwise invented; see
 * docs/methods/example-data.md. The cells add up to 14,121.00 WTE.
 */
final class ExampleTotals {
  /** Vacancy rate of the delivery workforce (I2), published: 8 %. */
  static final double DELIVERY_VACANCY_RATE = 0.08;

  /** Vacancy rate of commissioning (I2), published: 9 %. */
  static final double COMMISSIONING_VACANCY_RATE = 0.09;

  /** Turnover of the delivery workforce (I3), published: 19 %. */
  static final double DELIVERY_TURNOVER = 0.19;

  /** Turnover of commissioning, invented. */
  static final double COMMISSIONING_TURNOVER = 0.15;

  /** Share of unpaid people in all people, published: 11 %. */
  static final double UNPAID_SHARE = 0.11;

  /**
   * A cell of the table that is made exact.
   *
   * @param returnType code of CL-01
   * @param sector code of CL-04
   * @param group role group
   * @param paid whether the cell holds paid staff
   */
  record Cell(ReturnKind returnType, String sector, RoleGroup group, boolean paid) {}

  private ExampleTotals() {}

  /** WTE in hundredths by cell. */
  static Map<Cell, Long> cells() {
    Map<Cell, Long> cells = new LinkedHashMap<>();
    // DAW, PEER, NUR, MED, PSY, SWK, PHA, OTC, MGA, COM
    row(cells, ReturnKind.PROVIDER, "VOL", true, 5932, 980, 838, 155, 300, 130, 42, 60, 2631, 0);
    row(cells, ReturnKind.PROVIDER, "VOL", false, 50, 310, 0, 0, 0, 0, 0, 0, 24, 0);
    row(cells, ReturnKind.PROVIDER, "NHS", true, 360, 55, 320, 90, 73, 12, 24, 20, 232, 0);
    row(cells, ReturnKind.PROVIDER, "NHS", false, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0);
    row(cells, ReturnKind.PROVIDER, "LA", true, 211, 30, 12, 0, 11, 14, 0, 0, 102, 0);
    row(cells, ReturnKind.PROVIDER, "LA", false, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0);
    row(cells, ReturnKind.PROVIDER, "IND", true, 105, 18, 36, 5, 28, 0, 0, 0, 72, 0);
    row(cells, ReturnKind.PROVIDER, "IND", false, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
    row(cells, ReturnKind.LERO, "VOL", true, 8, 140, 0, 0, 0, 0, 0, 0, 30, 0);
    row(cells, ReturnKind.LERO, "VOL", false, 0, 54, 0, 0, 0, 0, 0, 0, 8, 0);
    row(cells, ReturnKind.COMMISSIONER, "LA", true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 565);
    return cells;
  }

  private static void row(
      Map<Cell, Long> cells, ReturnKind returnType, String sector, boolean paid, int... wte) {
    RoleGroup[] groups = RoleGroup.values();
    if (groups.length != wte.length) {
      throw new IllegalArgumentException("A row needs a figure a group: " + Arrays.toString(wte));
    }
    for (int i = 0; i < wte.length; i++) {
      cells.put(new Cell(returnType, sector, groups[i], paid), wte[i] * 100L);
    }
  }
}
