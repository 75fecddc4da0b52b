package uk.datr.workforce.kit.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is given again for a repeated request.
 *
 * @param bodySha256 hash of the request's body; empty for a request without one
 * @param status HTTP status
 * @param headers the headers that belong to the answer
 * @param body the answer's body as text; null without one
 */
record IdempotentAnswer(
    String bodySha256, int status, Map<String, String> headers, @Nullable String body) {}
