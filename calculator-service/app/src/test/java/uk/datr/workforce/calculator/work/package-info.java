/** Work that may be long. */
@NullMarked
package uk.datr.workforce.calculator.work;

import org.jspecify.annotations.NullMarked;
