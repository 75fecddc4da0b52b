/** Scenarios over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.scenarios;

import org.jspecify.annotations.NullMarked;
