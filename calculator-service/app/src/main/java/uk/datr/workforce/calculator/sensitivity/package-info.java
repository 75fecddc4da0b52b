/** Which inputs a figure is sensitive to: one at a time and all together. */
@NullMarked
package uk.datr.workforce.calculator.sensitivity;

import org.jspecify.annotations.NullMarked;
