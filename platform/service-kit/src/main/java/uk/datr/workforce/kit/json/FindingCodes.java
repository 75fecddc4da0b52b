package uk.datr.workforce.kit.json;

/** Rule ids of the findings that follow from the shape of a body alone, where no rule of a catalogue owns the fault. */
public final class FindingCodes {

  /** A member that the operation does not know. */
  public static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";

  /** A value of another JSON type than expected. */
  public static final String WRONG_TYPE = "WRONG_TYPE";

  /** A required member that is not there. */
  public static final String MISSING = "MISSING";

  /** A number, text or list beyond its bounds. */
  public static final String OUT_OF_RANGE = "OUT_OF_RANGE";

  /** A text that is not written as it has to be, such as a date. */
  public static final String WRONG_FORMAT = "WRONG_FORMAT";

  /** A value that is not one of those allowed. */
  public static final String NOT_ALLOWED = "NOT_ALLOWED";

  private FindingCodes() {}
}
