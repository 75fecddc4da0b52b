/** Commissioning areas: for which authorities an authority commissions. */
@NullMarked
package uk.datr.workforce.census.areas;

import org.jspecify.annotations.NullMarked;
