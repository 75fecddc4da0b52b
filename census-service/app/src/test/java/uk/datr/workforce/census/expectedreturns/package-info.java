/** Tests. */
@NullMarked
package uk.datr.workforce.census.expectedreturns;

import org.jspecify.annotations.NullMarked;
