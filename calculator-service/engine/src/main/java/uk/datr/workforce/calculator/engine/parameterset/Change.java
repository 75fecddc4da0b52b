package uk.datr.workforce.calculator.engine.parameterset;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/**
 * A value that a draft changes in its parent.
 *
 * @param pointer JSON pointer into the parameters
 * @param value the new value: a number, a text or a whole part
 * @param reason why, in plain English
 * @param author who changed it
 * @param source where the new value comes from
 */
public record Change(
    @Nullable String pointer,
    @Nullable Json value,
    @Nullable String reason,
    @Nullable String author,
    @Nullable ValueSource source) {}
