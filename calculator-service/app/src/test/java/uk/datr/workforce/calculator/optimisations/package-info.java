/** Optimisations over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.optimisations;

import org.jspecify.annotations.NullMarked;
