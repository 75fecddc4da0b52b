/** What all operations have in common in the OpenAPI document. */
@NullMarked
package uk.datr.workforce.kit.openapi;

import org.jspecify.annotations.NullMarked;
