/** Tests of the sandbox and of practice. */
@NullMarked
package uk.datr.workforce.census.returns.practice;

import org.jspecify.annotations.NullMarked;
