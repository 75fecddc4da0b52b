/** Strict reading of JSON, its check against the service's own OpenAPI document, and binding to records. */
@NullMarked
package uk.datr.workforce.kit.json;

import org.jspecify.annotations.NullMarked;
