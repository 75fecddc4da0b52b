package uk.datr.workforce.census.areas;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register is to say about a commissioning area. */
@Schema(
    name = "AreaEntry",
    description = "What the register is to say about a commissioning area.",
    additionalProperties = Schema.False.class)
public record AreaEntry(
    @Schema(required = true, minLength = 1, maxLength = 200, examples = "Leeds") String name,
    @Schema(
            required = true,
            pattern = "^ORG-[0-9]{4,8}$",
            description = "The authority that commissions for the area",
            examples = "ORG-0097")
        String organisationCode,
    @Schema(
            required = true,
            minItems = 1,
            maxItems = 50,
            description =
                "GSS codes of its authorities; a superseded code is recorded as its successor",
            examples = "[\"E08000035\"]")
        List<@Size(max = 20) String> laCodes,
    @Schema(required = true, format = "date", examples = "2019-04-01") LocalDate validFrom,
    @Schema(
            implementation = String.class,
            nullable = true,
            format = "date",
            description = "Last day, if it has ended")
        @Nullable LocalDate validTo) {

  /** Keeps its own copy of the codes. */
  public AreaEntry {
    laCodes = List.copyOf(laCodes);
  }
}
