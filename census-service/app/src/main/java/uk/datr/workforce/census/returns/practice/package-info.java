/** Practice: the sandbox that is always open, and taking back what one has tried. */
@NullMarked
package uk.datr.workforce.census.returns.practice;

import org.jspecify.annotations.NullMarked;
