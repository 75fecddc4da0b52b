package uk.datr.workforce.census.returns.store;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.StoredReturn;

/**
 * A return with what it says.
 *
 * @param body null until something was saved
 */
public record ReturnWithBody(StoredReturn stored, @Nullable Body body) {}
