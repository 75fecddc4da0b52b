/** The form in which a return is sealed, and its hash. */
@NullMarked
package uk.datr.workforce.census.returns.seals;

import org.jspecify.annotations.NullMarked;
