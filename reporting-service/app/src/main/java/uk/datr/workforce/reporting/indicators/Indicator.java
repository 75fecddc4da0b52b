package uk.datr.workforce.reporting.indicators;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A derived measure of the census with its definition: the one place where its formula stands. Ids as domain/reporting.md
 * B2, formulas as census.md 4.7.
 */
public enum Indicator {
  /** Indicator I2. */
  VACANCY_RATE(
      "vacancy_rate",
      "Vacancy rate",
      "vacant WTE ÷ (paid WTE in post without agency and bank + vacant WTE)",
      "WTE of funded posts that are unfilled at the reference date and actively recruited for or held",
      "Paid WTE in post at the reference date without agency and bank staff, plus vacant WTE",
      "census.md I2"),
  /** Indicator I3. */
  TURNOVER_RATE(
      "turnover_rate",
      "Turnover rate",
      "leavers in twelve months ÷ mean of headcount at start and at end",
      "People who left paid employment in the twelve months up to the reference date, without bank, agency, TUPE"
          + " transfers, ends of placement and internal moves",
      "Mean of paid headcount without bank and agency at the start and at the end of the twelve months; the start is"
          + " as given, else last year's final return, else derived from end, joiners, leavers and TUPE",
      "census.md I3");

  private static final BigDecimal TWO = BigDecimal.TWO;

  private final String id;
  private final String label;
  private final String formula;
  private final String numerator;
  private final String denominator;
  private final String source;

  Indicator(
      String id,
      String label,
      String formula,
      String numerator,
      String denominator,
      String source) {
    this.id = id;
    this.label = label;
    this.formula = formula;
    this.numerator = numerator;
    this.denominator = denominator;
    this.source = source;
  }

  /** The indicator of that id. */
  public static Optional<Indicator> find(String id) {
    return Arrays.stream(values()).filter(indicator -> indicator.id.equals(id)).findFirst();
  }

  /**
   * The vacancy rate of summed measures.
   *
   * @param vacantWte vacant WTE
   * @param inPostWte paid WTE in post without agency and bank
   */
  public static Ratio vacancyRate(BigDecimal vacantWte, BigDecimal inPostWte) {
    return new Ratio(vacantWte, inPostWte.add(vacantWte));
  }

  /** The turnover rate of summed headcounts. */
  public static Ratio turnoverRate(long leavers, long headcountAtStart, long headcountAtEnd) {
    return new Ratio(
        BigDecimal.valueOf(leavers),
        BigDecimal.valueOf(headcountAtStart)
            .add(BigDecimal.valueOf(headcountAtEnd))
            .divide(TWO)
            .setScale(1));
  }

  public String id() {
    return id;
  }

  /** The definition as it is shown. */
  public IndicatorDefinition definition() {
    return new IndicatorDefinition(
        id,
        label,
        formula,
        IndicatorDefinition.Unit.PROPORTION,
        numerator,
        denominator,
        IndicatorDefinition.Polarity.LOW_IS_GOOD,
        Ratio.DECIMALS,
        "ratio of sums",
        source);
  }
}
