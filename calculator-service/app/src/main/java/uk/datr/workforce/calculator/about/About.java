package uk.datr.workforce.calculator.about;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What this service is.
 *
 * @param service name of the service
 * @param version version of the software
 * @param purpose what the service is for
 * @param openApi where its OpenAPI document is
 */
@Schema(description = "What this service is and where its API is described.")
public record About(
    @Schema(required = true, examples = "calculator-service") String service,
    @Schema(required = true, examples = "0.1.0") String version,
    @Schema(
            required = true,
            examples =
                "How much workforce the treatment system of an area needs, and plans to get there")
        String purpose,
    @Schema(required = true, examples = "/q/openapi") String openApi) {}
