/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.problem;

import org.jspecify.annotations.NullMarked;
