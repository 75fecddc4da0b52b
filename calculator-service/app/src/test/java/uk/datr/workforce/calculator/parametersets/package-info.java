/** Parameter sets over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.parametersets;

import org.jspecify.annotations.NullMarked;
