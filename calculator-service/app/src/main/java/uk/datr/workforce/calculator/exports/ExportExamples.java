package uk.datr.workforce.calculator.exports;

/** Examples in the OpenAPI document. */
public final class ExportExamples {

  /** Every number of a calculation, the first two of many. */
  public static final String WORKING =
      """
      id,label,value,unit,formula,substitution,inputs,provenance,citation,date,note
      /demand/OPIATE/count,People with opiates,900.0,people,,,,LOCAL,,,Given with the request.
      demand.OPIATE.averageCaseload,Average caseload,761.5384615384615,people,N * w / 52,900.0 * 44.0 / 52,demand.OPIATE.persons /demand/OPIATE/meanWeeksInTreatment,LOCAL,,,
      """;

  /** What a spreadsheet begins with. */
  public static final String FILE = "PK";

  private ExportExamples() {}
}
