package uk.datr.workforce.calculator.scenarios;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a scenario is to be shared with. */
@Schema(
    name = "ScenarioShareRequest",
    description = "Whom a scenario is to be shared with: NHS England, or one authority.")
record ScenarioShareRequest(
    @Schema(required = true) Share.Audience with,
    @Schema(
            pattern = "^E[0-9]{8}$",
            description = "GSS code of the authority, when it is one",
            examples = "E06000023")
        @Nullable String laCode) {}
