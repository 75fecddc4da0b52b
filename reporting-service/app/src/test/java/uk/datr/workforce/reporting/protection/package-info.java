/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.reporting.protection;

import org.jspecify.annotations.NullMarked;
