/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.jobs;

import org.jspecify.annotations.NullMarked;
