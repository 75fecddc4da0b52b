/** Which unit is asked for a return in which collection. */
@NullMarked
package uk.datr.workforce.census.expectedreturns;

import org.jspecify.annotations.NullMarked;
