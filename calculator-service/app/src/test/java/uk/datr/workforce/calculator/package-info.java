/** What holds for the service as a whole. */
@NullMarked
package uk.datr.workforce.calculator;

import org.jspecify.annotations.NullMarked;
