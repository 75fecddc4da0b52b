/** Calculations that are kept: saved, changed, shared and withdrawn, and made again to the last bit. */
@NullMarked
package uk.datr.workforce.calculator.scenarios;

import org.jspecify.annotations.NullMarked;
