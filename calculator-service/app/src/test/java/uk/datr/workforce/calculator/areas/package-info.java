/** What is known of an area, over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.areas;

import org.jspecify.annotations.NullMarked;
