/** What an area needs: read a calculation from JSON, check it whole, calculate it, and explain every number. */
@NullMarked
package uk.datr.workforce.calculator.calculations;

import org.jspecify.annotations.NullMarked;
