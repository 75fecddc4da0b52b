package uk.datr.workforce.calculator.treatment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.engine.provenance.Provenance;

/** Numbers in treatment to import, as CSV, with where they come from. */
@Schema(
    name = "TreatmentImport",
    description =
        "Numbers in treatment as CSV with the columns la_code, substance_group, in_treatment and new_presentations, and where they come from. new_presentations may be empty.")
record TreatmentImport(
    @Schema(
            required = true,
            pattern = "\\S",
            maxLength = 500,
            description = "Publication or data set",
            examples = "NDTMS ViewIt, adults 2024/25 by local authority")
        String source,
    @Schema(required = true, description = "When it was published", examples = "2025-12-04")
        LocalDate date,
    @Schema(required = true, description = "What kind of source it is") Provenance provenance,
    @Schema(
            required = true,
            maxLength = 200_000,
            description = "The CSV, with its header",
            examples =
                "la_code,substance_group,in_treatment,new_presentations\nE08000035,OPIATE,2115,640\n")
        String csv) {}
