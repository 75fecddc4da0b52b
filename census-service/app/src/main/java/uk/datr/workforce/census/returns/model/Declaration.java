package uk.datr.workforce.census.returns.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a signature agrees to (domain 4.9.9).
 *
 * @param version version of the text
 * @param agreesToAreaFigures whether WTE, headcount, vacancies and turnover may be shown at LA level
 */
@Schema(name = "Declaration", description = "What the signature agrees to.")
public record Declaration(
    @Schema(
            required = true,
            enumeration = Declaration.IN_FORCE,
            description = "Version of the text that was shown to the signatory",
            examples = "1")
        String version,
    @Schema(
            required = true,
            description =
                "Whether WTE, headcount, vacancies and turnover of publicly commissioned services may be shown for the area of a local authority")
        Boolean agreesToAreaFigures) {

  /** The version of the text in force. */
  public static final String IN_FORCE = "1";
}
