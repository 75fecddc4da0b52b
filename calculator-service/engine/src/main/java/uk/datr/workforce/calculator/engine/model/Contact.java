package uk.datr.workforce.calculator.engine.model;

/**
 * The time of one session of an intervention (specification B3, B4 "Minutes per attended contact").
 *
 * @param contactMinutes minutes, 0 or more
 * @param nonContactMinutes minutes for each person attending, 0 or more
 * @param travelMinutes minutes for each session, 0 or more
 * @param dnaRate share of appointments not attended, 0 to below 1
 * @param dnaTimeLost share of a lost slot not used otherwise, 0 to 1
 * @param groupSize mean number attending, 1 or more
 */
public record Contact(
    double contactMinutes,
    double nonContactMinutes,
    double travelMinutes,
    double dnaRate,
    double dnaTimeLost,
    double groupSize) {

  /**
   * m: minutes of each member of staff for one person's attended contact. To see one person, d/(1−d) further slots
   * are lost; a group takes place whoever is absent.
   */
  public double minutesPerAttendedContact() {
    double session = contactMinutes + travelMinutes;
    double attended = session / groupSize + nonContactMinutes;
    return groupSize == 1 ? attended + dnaRate / (1 - dnaRate) * dnaTimeLost * session : attended;
  }
}
