/** What a trace says to a reader: what matters, on what it rests, and the working in plain English (specification B7). */
@NullMarked
package uk.datr.workforce.calculator.engine.explanation;

import org.jspecify.annotations.NullMarked;
