package uk.datr.workforce.calculator.treatment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import that is stored. */
@Schema(name = "TreatmentImported", description = "An import that is stored.")
record TreatmentImported(
    @Schema(required = true) UUID importId,
    @Schema(required = true, description = "Rows that it had", examples = "1") int rows) {}
