package uk.datr.workforce.calculator.engine.defaults;

import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** Where values of the illustrative set come from. */
final class Origins {

  /** 40 people per worker in the middle tier. */
  static final ValueSource GOOD_PRACTICE =
      new ValueSource(
          Provenance.PUBLISHED_GUIDANCE,
          "Black, Review of drugs part two (2021), quoted by russellwebster.com",
          "2021-07-08",
          "About 40 or fewer depending on complexity; surveys found 50 to 80, up to 100.");

  /** Vacancies of the census. */
  static final ValueSource VACANCIES =
      new ValueSource(
          Provenance.OFFICIAL_STATISTIC,
          "NHS England, national workforce census of drug and alcohol treatment and recovery services 2024, quoted by"
              + " drinkanddrugsnews.com",
          "2024-06-30",
          "8 per cent in delivery services, by way of the trade press.");

  /** WTE in services for each WTE in commissioning. */
  static final ValueSource COMMISSIONING =
      new ValueSource(
          Provenance.DERIVED,
          "NHS England, national workforce census of drug and alcohol treatment and recovery services 2022, quoted by"
              + " russellwebster.com",
          "2022-06-30",
          "11,269 WTE of providers and 184 of lived experience organisations by 398 of commissioning teams.");

  private Origins() {}

  /** The top of a band of Agenda for Change. */
  static ValueSource band(String band) {
    return new ValueSource(
        Provenance.DERIVED,
        "Agenda for Change pay in England 2025/26, top of band "
            + band
            + ", by way of nhstakehomepaycalculator.co.uk",
        "2025-04-01",
        "A proxy: most of the sector is not on these bands.");
  }

  /** Our own choice. */
  static ValueSource own(String note) {
    return new ValueSource(Provenance.ILLUSTRATIVE, null, null, note);
  }
}
