package uk.datr.workforce.kit.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was released.
 *
 * @param events how many events are sent again: the one and those parked behind it
 */
@Schema(description = "How many events are sent again: the one and those parked behind it.")
public record Released(@Schema(required = true, examples = "3") int events) {}
