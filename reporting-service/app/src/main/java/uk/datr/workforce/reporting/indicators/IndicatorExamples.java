package uk.datr.workforce.reporting.indicators;

/** Examples in the OpenAPI document. */
final class IndicatorExamples {

  static final String VACANCY_RATE =
      """
      {
        "id": "vacancy_rate", "label": "Vacancy rate",
        "formula": "vacant WTE ÷ (paid WTE in post without agency and bank + vacant WTE)", "unit": "PROPORTION",
        "numerator": "vacant WTE", "denominator": "paid WTE in post without agency and bank, and vacant WTE",
        "polarity": "LOW_IS_GOOD", "decimals": 4, "aggregation": "ratio of sums", "source": "census.md I2"
      }\
      """;

  static final String LIST = "{\"items\": [" + VACANCY_RATE + "]}";

  private IndicatorExamples() {}
}
