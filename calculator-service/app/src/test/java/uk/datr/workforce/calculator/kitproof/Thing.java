package uk.datr.workforce.calculator.kitproof;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the proof's operations store. */
public record Thing(
    @Schema(required = true, pattern = "T-[0-9]+") String code,
    @Schema(required = true, maxLength = 2000000) String name,
    @Schema(minimum = "0", maximum = "1000") @Nullable Integer size,
    @Schema(
            minimum = "0",
            maximum = "1000",
            multipleOf = 0.01,
            extensions = @Extension(name = "x-rule", value = "C012"))
        @Nullable BigDecimal share,
    @Nullable LocalDate since) {}
