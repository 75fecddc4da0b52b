/** Tests of the protector: random lattices, small tables against the exhaustive minimum, and the command. */
@NullMarked
package uk.datr.workforce.disclosure.protector;

import org.jspecify.annotations.NullMarked;
