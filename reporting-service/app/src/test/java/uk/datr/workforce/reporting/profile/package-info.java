/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.reporting.profile;

import org.jspecify.annotations.NullMarked;
