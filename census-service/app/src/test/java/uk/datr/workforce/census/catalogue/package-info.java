/** Tests. */
@NullMarked
package uk.datr.workforce.census.catalogue;

import org.jspecify.annotations.NullMarked;
