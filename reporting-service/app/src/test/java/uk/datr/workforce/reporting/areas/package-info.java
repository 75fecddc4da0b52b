/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.reporting.areas;

import org.jspecify.annotations.NullMarked;
