/** Tests. */
@NullMarked
package uk.datr.workforce.census.organisations;

import org.jspecify.annotations.NullMarked;
