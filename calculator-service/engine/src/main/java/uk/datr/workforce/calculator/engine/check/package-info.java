/** The checks of a request (specification B3 and B6): either a model, or every fault with its code and pointer. */
@NullMarked
package uk.datr.workforce.calculator.engine.check;

import org.jspecify.annotations.NullMarked;
