/** Figures as files. */
@NullMarked
package uk.datr.workforce.calculator.exports;

import org.jspecify.annotations.NullMarked;
