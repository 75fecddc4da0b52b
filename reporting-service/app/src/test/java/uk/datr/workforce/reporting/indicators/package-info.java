/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.reporting.indicators;

import org.jspecify.annotations.NullMarked;
