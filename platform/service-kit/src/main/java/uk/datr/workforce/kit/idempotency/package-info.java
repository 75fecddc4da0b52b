/** The same key and body give the same answer, however often a request is repeated. */
@NullMarked
package uk.datr.workforce.kit.idempotency;

import org.jspecify.annotations.NullMarked;
