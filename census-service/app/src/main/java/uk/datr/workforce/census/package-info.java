/** The census service: collections, the register, expected returns and returns. */
@NullMarked
package uk.datr.workforce.census;

import org.jspecify.annotations.NullMarked;
