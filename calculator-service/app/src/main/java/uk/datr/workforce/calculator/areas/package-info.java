/** What is known of an area before anybody calculates: defaults to begin with, and who is in post. */
@NullMarked
package uk.datr.workforce.calculator.areas;

import org.jspecify.annotations.NullMarked;
