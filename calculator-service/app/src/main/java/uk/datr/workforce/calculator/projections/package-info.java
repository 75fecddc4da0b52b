/** A stock of staff over years: who comes, who leaves, and whether a target is met. */
@NullMarked
package uk.datr.workforce.calculator.projections;

import org.jspecify.annotations.NullMarked;
