package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.years.FinancialYear;

/** An allocation of a grant to an area, with the days that it is for. */
@Schema(
    name = "GrantAllocation",
    description = "An allocation of a grant to the area and the days that it is for.")
record GrantAllocation(
    @Schema(required = true) Grant grant,
    @Schema(required = true, description = "First day", examples = "2026-04-01") LocalDate from,
    @Schema(required = true, description = "Last day", examples = "2027-03-31") LocalDate to,
    @Schema(required = true, minimum = "0", maximum = "10000000000", description = "Pounds")
        double amount,
    @Schema(required = true) Standing status) {

  /** How certain an allocation is. */
  @Schema(name = "GrantStanding")
  enum Standing {
    /** Announced as a plan. */
    INDICATIVE,
    /** Awarded. */
    FINAL
  }

  /** Pounds of it that fall into a financial year, by its days. */
  @JsonIgnore
  double in(FinancialYear year) {
    LocalDate first = from.isAfter(year.firstDay()) ? from : year.firstDay();
    LocalDate last = to.isBefore(year.lastDay()) ? to : year.lastDay();
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    long all = ChronoUnit.DAYS.between(from, to) + 1;
    return days <= 0 || all <= 0 ? 0 : amount * days / all;
  }
}
