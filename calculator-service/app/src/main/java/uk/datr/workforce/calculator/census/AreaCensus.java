package uk.datr.workforce.calculator.census;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the census counted in an area, as a caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "AreaCensus",
    description =
        "Staff in post as the census counted them, in the roles of the calculator. An authority: the newest collection with returns that are signed off or final. A region and England: the last published collection.")
public record AreaCensus(
    @Schema(required = true, examples = "E08000035") String area,
    @Schema(required = true, examples = "2026") String collectionId,
    @Schema(required = true, description = "The day on which staff were counted")
        LocalDate referenceDate,
    @Schema(
            required = true,
            description =
                "LA-PARTNER-1: totals by role of services with eleven or more people, and one total of the smaller ones. SHARED-ROLES-10: roles put together until every region has ten people in each group",
            examples = "LA-PARTNER-1")
        String policy,
    @Schema(description = "Returns of the authority that are signed off or final", examples = "5")
        @Nullable Long returnsCounted,
    @Schema(description = "Returns of the authority that are expected", examples = "7")
        @Nullable Long returnsExpected,
    @Schema(required = true) List<Figure> figures,
    @Schema(
            description =
                "Paid WTE by census role that no role of the calculator stands for; SMALL_SERVICES for services that are not split")
        @Nullable Map<String, Double> unmapped) {

  /** Keeps its own copy. */
  public AreaCensus {
    figures = List.copyOf(figures);
  }

  /** Staff of one role, or of several that are shown together. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CensusFigure", description = "Staff of one role, or of roles shown together.")
  public record Figure(
      @Schema(
              required = true,
              description = "Roles of the calculator; UNMAPPED for census roles without one",
              examples = "[\"DRUG_ALCOHOL_WORKER\"]")
          List<String> roles,
      @Schema(
              required = true,
              description = "WTE in post: paid, of VOLUNTEER unpaid",
              examples = "24.5")
          BigDecimal wte) {

    /** Keeps its own copy. */
    public Figure {
      roles = List.copyOf(roles);
    }
  }
}
