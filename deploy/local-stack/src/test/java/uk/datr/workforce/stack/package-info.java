/** Tests of the local stack. */
@NullMarked
package uk.datr.workforce.stack;

import org.jspecify.annotations.NullMarked;
