package uk.datr.workforce.census.rules;

/** The indicators of the census (census.md 4.7), each with the formula that goes with every figure. */
public enum Indicator {
  I1(
      "Whole-time equivalents of a post",
      "contracted hours a week ÷ full-time hours of the unit, zero-hours and bank staff with the hours worked on average; of a return its paid WTE",
      "posts; of a return its paid people"),
  I2("Vacancy rate", "vacant WTE", "paid WTE in post without agency and bank, and vacant WTE"),
  I3(
      "Turnover rate",
      "people who left in the twelve months, without agency, bank, TUPE and internal moves",
      "mean of the people at start and end of the twelve months, without agency and bank"),
  I4(
      "Joiner rate",
      "people who joined in the twelve months, without agency, bank, TUPE and internal moves",
      "mean of the people at start and end of the twelve months, without agency and bank"),
  I5(
      "Stability",
      "people known to be in their post for one year or more",
      "people whose time in post is known"),
  I6("Unpaid share", "unpaid people, or their WTE", "paid and unpaid people, or their WTE"),
  I7("Sickness rate", "WTE days lost", "WTE days available"),
  I8("Average caseload", "open cases", "WTE of those who hold cases"),
  I9("Regulated share", "paid WTE in regulated roles", "paid WTE"),
  I10(
      "Response rate",
      "units that answered, or their WTE of the year before",
      "units expected, or their WTE of the year before"),
  I11("Skill mix", "paid WTE of a role group", "paid WTE");

  private final String label;
  private final String numerator;
  private final String denominator;

  Indicator(String label, String numerator, String denominator) {
    this.label = label;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The indicator's name, for people. */
  public String label() {
    return label;
  }

  /** What is divided. */
  public String numerator() {
    return numerator;
  }

  /** What it is divided by. */
  public String denominator() {
    return denominator;
  }

  /** The formula in words, to be stated with every figure. */
  public String formula() {
    return numerator + " ÷ " + denominator;
  }
}
