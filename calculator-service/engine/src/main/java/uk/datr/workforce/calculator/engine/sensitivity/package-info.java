/** Which inputs a figure is sensitive to: one at a time and all together (specification B9.2, B9.3). */
@NullMarked
package uk.datr.workforce.calculator.engine.sensitivity;

import org.jspecify.annotations.NullMarked;
