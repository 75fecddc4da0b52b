/** Tests of the running parts. */
@NullMarked
package uk.datr.workforce.testkit.parts;

import org.jspecify.annotations.NullMarked;
