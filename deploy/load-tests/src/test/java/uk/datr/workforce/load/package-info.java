/** Tests of what measures. */
@NullMarked
package uk.datr.workforce.load;

import org.jspecify.annotations.NullMarked;
