/** Figures of the statistics and the disclosure engine: collected into dated results, tied to the sources, and accepted. */
@NullMarked
package uk.datr.workforce.measures;

import org.jspecify.annotations.NullMarked;
