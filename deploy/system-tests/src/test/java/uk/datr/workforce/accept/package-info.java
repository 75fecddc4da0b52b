/** Tests of the acceptance list of the complete census. */
@NullMarked
package uk.datr.workforce.accept;

import org.jspecify.annotations.NullMarked;
