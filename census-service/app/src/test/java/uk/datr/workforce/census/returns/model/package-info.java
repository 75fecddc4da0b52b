/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns.model;

import org.jspecify.annotations.NullMarked;
