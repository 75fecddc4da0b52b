/** How each figure of a calculation came about, as nodes that anyone can calculate again (specification B7). */
@NullMarked
package uk.datr.workforce.calculator.engine.trace;

import org.jspecify.annotations.NullMarked;
