/** How answers of the calculator look. */
@NullMarked
package uk.datr.workforce.calculator.http;

import org.jspecify.annotations.NullMarked;
