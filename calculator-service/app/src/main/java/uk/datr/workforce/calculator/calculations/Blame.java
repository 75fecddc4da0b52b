package uk.datr.workforce.calculator.calculations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the change of parameters that a fault of the changed parameters comes from. */
public final class Blame {

  private static final String PARAMETERS = "/parameters";

  private Blame() {}

  /**
   * The index of the last change that touches a place; −1 when none does.
   *
   * @param fault pointer to the fault in a request, {@code /parameters/…}
   * @param changed pointers of the changes, into the request or into the parameters; a change without one touches nothing
   */
  public static int last(String fault, List<@Nullable String> changed) {
    for (int index = changed.size() - 1; index >= 0; index--) {
      String pointer = changed.get(index);
      if (pointer != null) {
        String whole = pointer.startsWith(PARAMETERS + "/") ? pointer : PARAMETERS + pointer;
        if (fault.equals(whole) || fault.startsWith(whole + "/") || whole.startsWith(fault + "/")) {
          return index;
        }
      }
    }
    return -1;
  }
}
