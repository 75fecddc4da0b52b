/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.outbox;

import org.jspecify.annotations.NullMarked;
