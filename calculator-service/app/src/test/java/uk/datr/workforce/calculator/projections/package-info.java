/** Projections over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.projections;

import org.jspecify.annotations.NullMarked;
