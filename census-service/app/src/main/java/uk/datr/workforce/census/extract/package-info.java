/** The whole of a collection for analysts: every line of every section, with its version. */
@NullMarked
package uk.datr.workforce.census.extract;

import org.jspecify.annotations.NullMarked;
