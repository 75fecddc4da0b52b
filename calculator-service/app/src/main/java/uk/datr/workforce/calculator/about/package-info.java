/** What this service is, for whoever finds its address. */
@NullMarked
package uk.datr.workforce.calculator.about;

import org.jspecify.annotations.NullMarked;
