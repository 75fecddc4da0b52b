package uk.datr.workforce.census.areas;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.AreaChanged;
import uk.datr.workforce.kit.problem.Finding;

/**
 * A commissioning area as it is shown.
 *
 * @param organisationCode the authority whose commissioners see the units of the whole area
 * @param laCodes GSS codes of its authorities, in order
 * @param findings what was recorded in another way than it was sent; null when nothing was
 * @param revision counts the changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CommissioningArea",
    description =
        "For which authorities an authority commissions: for itself, or for neighbours too.")
public record CommissioningArea(
    @Schema(required = true, examples = "AREA-LEEDS") String areaCode,
    @Schema(required = true, examples = "Leeds") String name,
    @Schema(
            required = true,
            description = "The authority whose commissioners see the units of the whole area",
            examples = "ORG-0097")
        String organisationCode,
    @Schema(
            required = true,
            description = "GSS codes of its authorities",
            examples = "[\"E08000035\"]")
        List<String> laCodes,
    @Schema(required = true, examples = "2019-04-01") LocalDate validFrom,
    @Schema(description = "Last day, if it has ended") @Nullable LocalDate validTo,
    @Schema(
            description =
                "What was recorded in another way than it was sent, such as superseded codes (C010); only in the answer to a change")
        @Nullable List<Finding> findings,
    @JsonIgnore @Schema(hidden = true) int revision) {

  /** Keeps its own copies. */
  public CommissioningArea {
    laCodes = List.copyOf(laCodes);
    findings = findings == null ? null : List.copyOf(findings);
  }

  /** The same area with what is to be said about its entry, if anything is. */
  CommissioningArea saying(List<Finding> said) {
    return new CommissioningArea(
        areaCode,
        name,
        organisationCode,
        laCodes,
        validFrom,
        validTo,
        said.isEmpty() ? null : said,
        revision);
  }

  AreaChanged toEvent() {
    return new AreaChanged(areaCode, name, organisationCode, laCodes, validFrom, validTo);
  }
}
