package uk.datr.workforce.calculator.engine.parameterset;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;

/**
 * A value that one calculation takes in place of that of its set (specification B12.1).
 *
 * @param pointer JSON pointer into the request ({@code /parameters/roles/NURSE/salary}) or into the parameters ({@code
 *     /roles/NURSE/salary})
 * @param value the value
 * @param reason why, in plain English
 */
public record OverrideEntry(
    @Nullable String pointer, @Nullable Json value, @Nullable String reason) {}
