/** Returns: draft, validation, submission and sign-off. */
@NullMarked
package uk.datr.workforce.census.returns;

import org.jspecify.annotations.NullMarked;
