package uk.datr.workforce.kit.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What still waits after a parked event was discarded.
 *
 * @param waiting how many later events of its aggregate wait to be released
 */
@Schema(description = "How many later events of the aggregate wait to be released.")
public record Discarded(@Schema(required = true, examples = "1") long waiting) {}
