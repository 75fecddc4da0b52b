package uk.datr.workforce.census.example;

/**
 * One line of staff of a return before people are counted.
 *
 * @param service the unit that employs them
 * @param role code of CL-02
 * @param basis code of CL-07 for paid staff, of CL-08 for unpaid
 * @param paid whether they are paid
 * @param hundredths WTE in hundredths
 */
record ExampleStaffLine(
    ExampleService service, String role, String basis, boolean paid, long hundredths) {

  /** Paid staff other than bank and agency: the base of vacancy rate and turnover. */
  boolean established() {
    return paid && !basis.equals("BANK") && !basis.equals("AGENCY");
  }

  /** The least number of people that the WTE needs. */
  long fewest() {
    return (hundredths + 99) / 100;
  }

  /** The number of paid people whose average WTE is plausible for their contract. */
  long people() {
    double average =
        switch (basis) {
          case "BANK" -> 0.35;
          case "SELF_EMPLOYED" -> 0.5;
          default -> ExampleChance.between(0.88, 0.98, "average", service.key(), role);
        };
    return Math.max(fewest(), Math.round(hundredths / (100 * average)));
  }
}
