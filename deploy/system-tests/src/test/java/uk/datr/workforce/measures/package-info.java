/** Tests of the acceptance list of the disclosure engine. */
@NullMarked
package uk.datr.workforce.measures;

import org.jspecify.annotations.NullMarked;
