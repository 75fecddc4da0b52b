/** Tests of the linear programmes. */
@NullMarked
package uk.datr.workforce.disclosure.protector.linear;

import org.jspecify.annotations.NullMarked;
