/** CSV for people and programs, in which no cell can become a formula. */
@NullMarked
package uk.datr.workforce.kit.csv;

import org.jspecify.annotations.NullMarked;
