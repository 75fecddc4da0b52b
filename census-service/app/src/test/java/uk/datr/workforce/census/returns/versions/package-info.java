/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns.versions;

import org.jspecify.annotations.NullMarked;
