/** The code lists, over HTTP. */
@NullMarked
package uk.datr.workforce.census.codelists;

import org.jspecify.annotations.NullMarked;
