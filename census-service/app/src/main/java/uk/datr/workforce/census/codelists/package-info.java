/** The code lists of the census as the API shows them. */
@NullMarked
package uk.datr.workforce.census.codelists;

import org.jspecify.annotations.NullMarked;
