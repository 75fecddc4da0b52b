/** Figures as files for people: CSV and spreadsheets that say how everything in them was worked out. */
@NullMarked
package uk.datr.workforce.calculator.exports;

import org.jspecify.annotations.NullMarked;
