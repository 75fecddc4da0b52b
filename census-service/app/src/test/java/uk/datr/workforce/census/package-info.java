/** Tests. */
@NullMarked
package uk.datr.workforce.census;

import org.jspecify.annotations.NullMarked;
