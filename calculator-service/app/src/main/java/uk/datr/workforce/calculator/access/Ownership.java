package uk.datr.workforce.calculator.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.problem.Finding;

/** Whose something becomes that is saved for an area. */
public sealed interface Ownership {

  /** The owner's register code; null for the analysts. */
  record Of(@Nullable String owner) implements Ownership {}

  /** The saver does not work for an authority that may have it. */
  record NotPermitted() implements Ownership {}

  /** The saver works for several that may have it and has to say for which. */
  record Unclear(Finding finding) implements Ownership {}

  /**
   * Whose something of an area becomes. Analysts save for any area. An authority saves for its own area and for fictional
   * ones.
   *
   * @param write what lets somebody save it
   * @param organisationCode whose it is to be; none to leave it to the area
   */
  static Ownership of(
      Authority authority,
      CalculatorPermission write,
      String area,
      @Nullable String organisationCode) {
    if (organisationCode == null && authority.nationally(write)) {
      return new Of(null);
    }
    List<String> possible =
        authority.organisations(write).stream()
            .filter(each -> Areas.isFictional(area) || Objects.equals(each.laCode(), area))
            .map(RegisteredOrganisation::code)
            .filter(code -> organisationCode == null || code.equals(organisationCode))
            .sorted()
            .toList();
    if (possible.isEmpty()) {
      return new NotPermitted();
    }
    return possible.size() == 1
        ? new Of(possible.getFirst())
        : new Unclear(
            Finding.error(
                FaultCode.MISSING_REQUIRED.name(),
                "/organisationCode",
                "You work for several authorities: say for which of them it is."));
  }
}
