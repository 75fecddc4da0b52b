/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.inbox;

import org.jspecify.annotations.NullMarked;
