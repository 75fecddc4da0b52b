/** Requests generated from the OpenAPI documents, and what the answers of a running platform must never do. */
@NullMarked
package uk.datr.workforce.fuzz;

import org.jspecify.annotations.NullMarked;
