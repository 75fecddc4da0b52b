/** How many staff there will be, year by year, by who leaves, is recruited and trained (specification B9.5). */
@NullMarked
package uk.datr.workforce.calculator.engine.projection;

import org.jspecify.annotations.NullMarked;
