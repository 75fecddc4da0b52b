package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.batch.BatchResult;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.Regions;

/** What a batch came to: the result of its job. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Batch", description = "Authorities, their regions and England together.")
record BatchView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(required = true, examples = "2025-26") String period,
    @Schema(description = "How often the inputs were drawn") @Nullable Integer samples,
    @Nullable Long seed,
    @Schema(required = true, description = "All areas of the batch together") PositionView england,
    @Schema(required = true, description = "By NHS England region, in order of code")
        List<PositionView> regions,
    @Schema(required = true, description = "In order of code") List<PositionView> areas,
    @Schema(required = true) CalculationProvenance provenance) {

  /** Keeps its own copies. */
  BatchView {
    regions = List.copyOf(regions);
    areas = List.copyOf(areas);
  }

  static BatchView of(
      BatchResult result, @Nullable String label, String period, CalculationProvenance provenance) {
    LocalAuthorities authorities = LocalAuthorities.load();
    return new BatchView(
        "INDICATIVE",
        label,
        period,
        result.samples(),
        result.seed(),
        PositionView.of(Regions.ENGLAND, "England", null, result.england()),
        result.regions().entrySet().stream()
            .map(region ->
                PositionView.of(
                    region.getKey(),
                    Regions.name(region.getKey()).orElse(region.getKey()),
                    null,
                    region.getValue()))
            .toList(),
        result.areas().entrySet().stream()
            .map(area -> {
              LocalAuthority authority = authorities.find(area.getKey()).orElseThrow();
              return PositionView.of(
                  area.getKey(), authority.name(), authority.nhsRegionCode(), area.getValue());
            })
            .toList(),
        provenance);
  }
}
