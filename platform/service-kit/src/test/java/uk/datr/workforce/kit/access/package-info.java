/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.access;

import org.jspecify.annotations.NullMarked;
